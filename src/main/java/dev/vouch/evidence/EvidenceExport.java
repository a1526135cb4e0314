package dev.vouch.evidence;

import dev.vouch.id.EvidenceExportId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.platform.Caller;
import dev.vouch.tenancy.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of all customers whose KYC was decided in a period.
 *
 * @param decidedAfter inclusive
 * @param decidedBefore exclusive
 * @param done how many of the {@code total} customers have their evidence in it; an erasure removes its customer from all
 *     three
 * @param failed how many customers have no evidence in it after several attempts
 * @param person whose key requested it
 * @param plannedUntil customers who were decided on before this have their pack
 */
public record EvidenceExport(
        EvidenceExportId id,
        PlatformId platformId,
        Instant decidedAfter,
        Instant decidedBefore,
        ExportStatus status,
        long done,
        long failed,
        long total,
        String requestedBy,
        @Nullable String person,
        Instant createdAt,
        Instant plannedUntil,
        @Nullable Instant completedAt,
        @Nullable Instant expiresAt) {

    static EvidenceExport requestedBy(Caller caller, Instant after, Instant before, Instant now) {
        return new EvidenceExport(
                new EvidenceExportId(TypeId.next()),
                caller.platformId(),
                after,
                before,
                ExportStatus.PENDING,
                0,
                0,
                0,
                caller.name(),
                caller.actor().person(),
                now,
                after,
                null,
                null);
    }

    boolean isPlanned() {
        return !plannedUntil.isBefore(decidedBefore);
    }

    /** The reviewer who requested it. */
    Actor actor() {
        return Actor.key(requestedBy, person);
    }
}
