package dev.vouch.requirement;

import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A requirement that a check or a reviewer requests again. It is open until a newer submission answers it. */
public record Request(String requirement, Explanation reason, Instant at) {

    /** A row of another release may have no reason. */
    public Request(String requirement, @Nullable Explanation reason, Instant at) {
        this.requirement = requirement;
        this.reason = reason == null ? Explanation.UNVERIFIED : reason;
        this.at = at;
    }

    /** A request without a reason of its own. */
    public static Request again(String requirement, Instant at) {
        return new Request(requirement, Explanation.of(Meaning.ASKED_AGAIN), at);
    }
}
