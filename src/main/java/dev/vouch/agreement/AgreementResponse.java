package dev.vouch.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.AgreementId;
import dev.vouch.id.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An agreement in the API and in events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Agreement", description = "One version of terms that a customer has accepted. It never changes.")
public record AgreementResponse(
        AgreementId id,

        @Schema(example = "agreement") String object,
        CustomerId customerId,

        @Schema(description = "Your word for these terms", example = "terms_of_service")
        String kind,

        @Schema(example = "2026-01") String version,

        @Schema(
                description = "SHA-256 of the text that the customer saw",
                example = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
        String textSha256,

        @Schema(description = "The IP address from which the customer accepted it", example = "203.0.113.7") @Nullable
        String ip,

        @Schema(example = "2026-01-15T09:59:58.000Z") Instant acceptedAt,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt) {

    public static AgreementResponse from(Agreement agreement) {
        return new AgreementResponse(
                agreement.id(),
                "agreement",
                agreement.customerId(),
                agreement.kind(),
                agreement.version(),
                agreement.textSha256(),
                agreement.ip(),
                agreement.acceptedAt(),
                agreement.createdAt());
    }
}
