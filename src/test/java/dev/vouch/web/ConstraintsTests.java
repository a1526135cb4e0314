package dev.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.error.Fault;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintsTests {

    private record Request(
            @Size(max = 2) String note,
            @Size(min = 1, max = 2) String name,
            @Size(max = 2) List<String> tags,
            @Size(min = 1) List<String> countries) {}

    @Test
    void sayHowLongSomethingMayBe() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            List<Fault> faults = new Constraints(factory.getValidator())
                    .violatedBy(new Request("abc", "", List.of("a", "b", "c"), List.of()));

            assertThat(faults)
                    .extracting(fault -> fault.pointer() + " " + fault.message())
                    .containsExactlyInAnyOrder(
                            "/note must have at most 2 characters",
                            "/name must have 1 to 2 characters",
                            "/tags must have at most 2 entries",
                            "/countries must not be empty");
        }
    }
}
