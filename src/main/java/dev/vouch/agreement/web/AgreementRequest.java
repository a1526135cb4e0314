package dev.vouch.agreement.web;

import dev.vouch.agreement.AgreementDraft;
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
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.InetAddressValidator;
import org.jspecify.annotations.Nullable;

@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record AgreementRequest(
        @NotNull
        @Pattern(regexp = "^[a-z][a-z0-9_]{0,49}$", message = "must be a word in snake_case, such as terms_of_service")
        @Schema(description = "Your word for these terms", example = "terms_of_service")
        String kind,

        @NotBlank @SingleLine @Size(max = 100) @Schema(example = "2026-01")
        String version,

        @NotNull
        @Pattern(regexp = "^[0-9a-f]{64}$", message = "must be a SHA-256 as 64 hexadecimal digits in lower case")
        @Schema(
                description = "SHA-256 of the text that the customer saw",
                example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        String textSha256,

        @NotNull @Schema(description = "In the past, and not before 1900-01-01", example = "2026-01-15T09:59:58.000Z")
        Instant acceptedAt,

        @Schema(
                description = "The IPv4 or IPv6 address from which the customer accepted it, without a zone",
                example = "203.0.113.7")
        @Nullable
        String ip)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(EarliestDate.OF_AGREEMENT.faults("/accepted_at", acceptedAt));
        if (ip != null && !isIpAddress(ip)) {
            faults.add(Fault.at(
                    "/ip", "invalid_format", "must be an IPv4 or IPv6 address, like 203.0.113.7 or 2001:db8::1"));
        }
        return faults;
    }

    /** The validator would also accept a zone and a prefix length. */
    private static boolean isIpAddress(String text) {
        return !text.contains("%")
                && !text.contains("/")
                && InetAddressValidator.getInstance().isValid(text);
    }

    AgreementDraft toDraft() {
        return new AgreementDraft(kind, version, textSha256, acceptedAt, ip);
    }
}
