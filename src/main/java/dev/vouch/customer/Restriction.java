package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.RestrictionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Withholds the endorsements it names, until it expires or is lifted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Withholds the endorsements it names, until it expires or is lifted")
public record Restriction(
        RestrictionId id,

        @Schema(example = "restriction") String object,
        @Schema(example = "[\"can_wire_transfer\"]") Set<Endorsement> endorsements,
        @Schema(example = "Chargeback under investigation") String reason,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,

        @Schema(description = "Absent when it does not expire", example = "2099-01-15T10:00:00.000Z") @Nullable
        Instant expiresAt) {

    public Restriction(
            RestrictionId id,
            Set<Endorsement> endorsements,
            String reason,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        this(id, "restriction", endorsements, reason, createdAt, expiresAt);
    }

    boolean isInForce(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
