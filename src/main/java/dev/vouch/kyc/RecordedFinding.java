package dev.vouch.kyc;

import dev.vouch.tenancy.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored finding about one customer.
 *
 * @param lastRun the last run of the checks that found it
 * @param closing null while it is open
 */
public record RecordedFinding(
        UUID id,
        Finding finding,
        int lastRun,
        Instant foundAt,
        @Nullable Closing closing) {

    /** @param by a reviewer's key, or {@code checks} where a run no longer found it */
    public record Closing(String by, String reason, Instant at) {}

    /** The checks with open findings, which an approval has to answer; each once. */
    public static List<String> openChecks(List<RecordedFinding> findings) {
        return findings.stream()
                .filter(RecordedFinding::isOpen)
                .map(open -> open.finding().check())
                .distinct()
                .toList();
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** Whether a reviewer closed it with this strength or a greater one. */
    boolean clears(Finding found) {
        return !isOpen() && covers(found);
    }

    /** Whether a reviewer reads it, or closed it, with this strength or a greater one. */
    boolean covers(Finding found) {
        boolean isGone = closing != null && closing.by().equals(Actor.CHECKS.name());
        return !isGone && finding.isSameAs(found) && !found.strength().exceeds(finding.strength());
    }
}
