package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

@Schema(description = "The criteria of verification, each in exactly one bucket")
public record VerificationProfile(
        @Schema(
                description = "`kyc_profile_a` for individuals, `kyb_profile_a` for businesses",
                example = "kyc_profile_a")
        String name,

        Status status,
        Criteria criteria) {

    public enum Status {
        INCOMPLETE,
        PENDING,
        APPROVED,
        REJECTED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Schema(description = "The criteria by their progress")
    public record Criteria(
            @Schema(example = "[\"email_address\"]") List<String> complete,
            @Schema(example = "[\"identity_document\"]") List<String> pending,

            @Schema(example = "[\"tax_identification_number\"]")
            List<String> required,

            @Schema(example = "[]") List<String> errors) {}
}
