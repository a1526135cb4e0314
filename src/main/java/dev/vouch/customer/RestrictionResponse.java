package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.RestrictionId;
import dev.vouch.platform.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A restriction as the API shows it, in answers and in events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Restriction", description = "Withholds the endorsements it names, until it expires or is lifted")
public record RestrictionResponse(
        RestrictionId id,

        @Schema(example = "restriction") String object,
        @Schema(example = "[\"can_wire_transfer\"]") Set<Endorsement> endorsements,
        @Schema(example = "Chargeback under investigation") String reason,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,

        @Schema(description = "Absent when it does not expire", example = "2099-01-15T10:00:00.000Z") @Nullable
        Instant expiresAt,

        @Schema(
                description =
                        "The role of the key that restricted the customer. Only a reviewer lifts a reviewer's restriction",
                example = "platform")
        Role createdBy) {

    public static RestrictionResponse from(Restriction restriction) {
        return new RestrictionResponse(
                restriction.id(),
                "restriction",
                restriction.endorsements(),
                restriction.reason(),
                restriction.createdAt(),
                restriction.expiresAt(),
                restriction.createdBy());
    }
}
