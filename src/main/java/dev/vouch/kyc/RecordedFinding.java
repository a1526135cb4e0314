package dev.vouch.kyc;

import dev.vouch.tenancy.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding of one customer, as it is on record.
 *
 * @param lastRun the run of the checks that found it last
 * @param closing null while it is open
 */
public record RecordedFinding(
        UUID id,
        Finding finding,
        int lastRun,
        Instant foundAt,
        @Nullable Closing closing) {

    /** @param by a reviewer's key, or {@code checks} where a run did not find it any more */
    public record Closing(String by, String reason, Instant at) {}

    public boolean isOpen() {
        return closing == null;
    }

    /** A reviewer has seen it in this strength, or a greater one. */
    boolean clears(Finding found) {
        return closing != null
                && !closing.by().equals(Actor.CHECKS.name())
                && finding.isSameAs(found)
                && !found.strength().exceeds(finding.strength());
    }
}
