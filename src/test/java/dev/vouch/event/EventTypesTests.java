package dev.vouch.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypesTests {

    private static final Pattern TYPE = Pattern.compile(
            "\"((?:customer|document|beneficial_owner|wallet|external_account|virtual_account|authorization|webhook_endpoint)"
                    + "\\.[a-z_.]*[a-z_])\"");

    /** To one endpoint on request: nobody subscribes to it. */
    private static final String TEST = "webhook_endpoint.test";

    @Test
    void aGroupStandsForAllThatBeginSo() {
        assertThat(EventTypes.matching("customer.restriction.*"))
                .containsExactly(
                        "customer.restriction.created", "customer.restriction.deleted", "customer.restriction.expired");
        assertThat(EventTypes.matching("customer.created")).containsExactly("customer.created");
        assertThat(EventTypes.matching("customer")).isEmpty();
        assertThat(EventTypes.matching("customers.*")).isEmpty();
    }

    /** A new type needs a line in the list, or nobody could subscribe to it by name. */
    @Test
    void everyTypeThatTheSourcesNameIsKnown() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java", "dev", "vouch"))) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> TYPE.matcher(text(source)).results())
                    .map((MatchResult found) -> found.group(1))
                    .forEach(named::add);
        }
        named.remove(TEST);

        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(EventTypes.KNOWN);
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
