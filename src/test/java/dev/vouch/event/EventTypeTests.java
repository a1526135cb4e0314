package dev.vouch.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EventTypeTests {

    private static final Pattern LITERAL = Pattern.compile(
            "(?<!example = )\"(" + String.join("|", EventType.known()).replace(".", "\\.") + ")\"");

    @Test
    void aGroupStandsForAllThatBeginSo() {
        assertThat(EventType.matching("customer.restriction.*"))
                .containsExactly(
                        "customer.restriction.created", "customer.restriction.deleted", "customer.restriction.expired");
        assertThat(EventType.matching("customer.created")).containsExactly("customer.created");
        assertThat(EventType.matching("customer")).isEmpty();
        assertThat(EventType.matching("customers.*")).isEmpty();
        assertThat(EventType.matching("webhook_endpoint.test")).isEmpty();
    }

    @Test
    void theGuideExplainsEachType() {
        String guide = SourceFiles.text(Path.of("docs", "guides", "webhooks.md"));

        assertThat(EventType.values()).allSatisfy(type -> assertThat(guide).contains("`" + type + "`"));
    }

    @Test
    void theSourcesNameEachTypeOnce() {
        List<String> literals = SourceFiles.below(Path.of("src", "main", "java", "dev", "vouch"))
                .filter(source -> source.toString().endsWith(".java"))
                .filter(source -> !source.endsWith("EventType.java"))
                .flatMap(source -> LITERAL.matcher(SourceFiles.text(source)).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(literals).isEmpty();
    }
}
