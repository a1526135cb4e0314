package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTests {

    private record Request(
            @Size(max = 2) String note,
            @Size(min = 1, max = 2) String name,
            @Size(max = 2) List<String> tags,
            @Size(min = 1) List<String> countries,
            Map<@Size(min = 1, max = 2) String, String> metadata) {}

    private final ValidatorFactory factory = Validation.buildDefaultValidatorFactory();

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void sayHowLongSomethingMayBe() {
        assertThat(wrong("abc", "abc", List.of("a", "b", "c"), List.of(), Map.of("abc", "v")))
                .containsExactlyInAnyOrder(
                        "/note must have at most 2 characters",
                        "/name must have 1 to 2 characters",
                        "/tags must have at most 2 entries",
                        "/countries must not be empty",
                        "/metadata/abc must have 1 to 2 characters");
    }

    /** As JSON Schema counts them. */
    @Test
    void countCharactersNotTheirHalves() {
        String two = "\uD83D\uDE00\uD83D\uDE00";

        assertThat(wrong(two, two, List.of(), List.of("X"), Map.of(two, "v"))).isEmpty();
        assertThat(wrong(two + "a", "a", List.of(), List.of("X"), Map.of()))
                .containsExactly("/note must have at most 2 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void takeBlanksForNothing(String blank) {
        assertThat(wrong(blank, blank, List.of(), List.of("X"), Map.of(blank, "v")))
                .containsExactlyInAnyOrder("/name must not be blank", "/metadata/" + blank + " must not be blank");
    }

    @Test
    void limitBlanksToo() {
        assertThat(wrong("   ", "a", List.of(), List.of("X"), Map.of()))
                .containsExactly("/note must have at most 2 characters");
    }

    private List<String> wrong(
            String note, String name, List<String> tags, List<String> countries, Map<String, String> metadata) {
        return new Constraints(factory.getValidator())
                .violatedBy(new Request(note, name, tags, countries, metadata)).stream()
                        .map(fault -> fault.pointer() + " " + fault.message())
                        .toList();
    }
}
