package dev.vouch.agreement.web;

import dev.vouch.agreement.TermsDraft;
import dev.vouch.customer.EarliestDate;
import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.web.SingleLine;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record TermsRequest(
        @NotNull
        @Pattern(regexp = "^[a-z][a-z0-9_]{0,49}$", message = "must be a word in snake_case, such as terms_of_service")
        @Schema(
                description = "Your word for these terms. Customers have to accept `terms_of_service`; other kinds are"
                        + " for your agreements to refer to",
                example = "terms_of_service")
        String kind,

        @NotBlank @SingleLine @Size(max = 100) @Schema(example = "2026-01")
        String version,

        @NotNull
        @Size(max = 2000)
        @Pattern(
                regexp = "^https://[A-Za-z0-9][^\\s\"<>]*$",
                message = "must be an https address, for example https://example.com/terms")
        @Schema(
                description = "Where the text is published: keep each version at an address of its own",
                example = "https://example.com/terms/2026-01")
        String url,

        @NotNull
        @Pattern(regexp = "^[0-9a-f]{64}$", message = "must be a SHA-256 as 64 hexadecimal digits in lower case")
        @Schema(
                description = "SHA-256 of the text",
                example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        String textSha256,

        @Schema(
                description = "When this version replaces the one before it, not before 1900-01-01; at once if omitted",
                example = "2026-01-15T10:00:00.000Z")
        @Nullable
        Instant effectiveAt)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        return EarliestDate.OF_AGREEMENT.faults("/effective_at", effectiveAt);
    }

    TermsDraft toDraft() {
        return new TermsDraft(kind, version, url, textSha256, effectiveAt);
    }
}
