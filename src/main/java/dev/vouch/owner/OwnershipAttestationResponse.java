package dev.vouch.owner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The attestation as the API shows it, in answers and in events. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "OwnershipAttestation",
        description =
                "A statement that no one except the declared owners owns 25 % or more of the business. It is void as soon"
                        + " as an owner is added or deleted, or a percentage changes; then the business has to attest again.")
public record OwnershipAttestationResponse(
        @Schema(example = "ownership_attestation") String object,

        @Schema(description = "The business") CustomerId customerId,

        @Schema(description = "Who attested for the business", example = "Jane Roe, CFO") @Nullable
        String attestedBy,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant attestedAt,

        @Schema(description = "Whether the ownership is unchanged since", example = "true")
        boolean inForce,

        @Schema(description = "Absent while it is in force", example = "2026-01-16T10:00:00.000Z") @Nullable
        Instant voidedAt) {

    public static OwnershipAttestationResponse from(OwnershipAttestation attestation) {
        return new OwnershipAttestationResponse(
                "ownership_attestation",
                attestation.customerId(),
                attestation.attestedBy(),
                attestation.attestedAt(),
                attestation.isInForce(),
                attestation.voidedAt());
    }
}
