package dev.vouch.endorsement;

import dev.vouch.customer.Country;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The countries and territories of SEPA, by the file {@code sepa-countries.txt}, which names its source and date. */
@Component
class SepaCountries {

    private final Set<String> codes;
    private final String source;

    SepaCountries() {
        List<String> lines = lines();
        Predicate<String> isComment = line -> line.startsWith("#");
        source = lines.stream().filter(isComment).limit(2).collect(Collectors.joining(". "));
        codes = lines.stream()
                .filter(isComment.negate().and(line -> !line.isBlank()))
                .collect(Collectors.toUnmodifiableSet());
        if (!Country.all().containsAll(codes)) {
            throw new IllegalStateException("sepa-countries.txt contains a code that is not in ISO 3166-1");
        }
    }

    boolean contains(String alpha2) {
        return codes.contains(alpha2);
    }

    /** The publisher and date of the list: a new list makes a new policy. */
    String source() {
        return source;
    }

    private static List<String> lines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                new ClassPathResource("sepa-countries.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return file.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
