package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.error.Fault;
import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The residence of a person, or the registered address of a business")
public record Address(
        @SingleLine @NotBlank @Size(max = 255) @Schema(example = "123 Main St")
        String line1,

        @SingleLine @Size(min = 1, max = 255) @Schema(example = "Apt 4") @Nullable
        String line2,

        @SingleLine @NotBlank @Size(max = 255) @Schema(example = "New York")
        String city,

        @SingleLine
        @Size(min = 1, max = 100)
        @Schema(description = "State, province or region", example = "NY")
        @Nullable
        String state,

        @SingleLine @Size(min = 1, max = 20) @Schema(example = "10001") @Nullable
        String postalCode,

        @NotNull @Schema(description = "ISO 3166-1: alpha-2 or alpha-3 is accepted, alpha-2 returned", example = "US")
        String country) {

    public List<Fault> faults(String at) {
        return Country.faults(at + "/country", country);
    }

    /** With the country as alpha-2. */
    public Address normalised() {
        return new Address(
                line1, line2, city, state, postalCode, Country.alpha2(country).orElse(country));
    }
}
