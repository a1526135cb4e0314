package dev.vouch.requirement;

import dev.vouch.customer.RequirementStatus;
import dev.vouch.explanation.Explanation;
import org.jspecify.annotations.Nullable;

/** The progress of one requirement, with a reason where it is rejected or incomplete. */
public record Progress(RequirementStatus status, @Nullable Explanation reason) {

    static final Progress NOT_SENT = new Progress(RequirementStatus.NOT_SENT, null);
    static final Progress PENDING = new Progress(RequirementStatus.PENDING, null);
    public static final Progress ACCEPTED = new Progress(RequirementStatus.ACCEPTED, null);

    static Progress notSent(Explanation reason) {
        return new Progress(RequirementStatus.NOT_SENT, reason);
    }

    static Progress rejected(Explanation reason) {
        return new Progress(RequirementStatus.REJECTED, reason);
    }

    static Progress given(@Nullable Object value) {
        return value == null ? NOT_SENT : ACCEPTED;
    }

    /** Whether the customer has nothing left to do for it. */
    public boolean isSent() {
        return status == RequirementStatus.PENDING || status == RequirementStatus.ACCEPTED;
    }
}
