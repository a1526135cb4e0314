package dev.vouch.customer;

import dev.vouch.platform.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Suspends a customer until it is unlocked. */
@Embeddable
@Schema(description = "Suspends the customer until it is unlocked")
public record Lock(
        @Column(name = "locked_at") @Schema(example = "2026-01-15T10:00:00.000Z")
        Instant lockedAt,

        @Column(name = "lock_reason") @Schema(example = "Reported stolen phone")
        String reason,

        @Column(name = "locked_by")
        @Enumerated(EnumType.STRING)
        @Schema(description = "The role of the key that locked it. Only a reviewer unlocks what a reviewer has locked")
        Role lockedBy) {

    /** Whether a lock by this role replaces it. */
    public boolean yieldsTo(Role by) {
        return lockedBy != Role.REVIEWER && by == Role.REVIEWER;
    }
}
