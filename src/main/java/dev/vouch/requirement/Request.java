package dev.vouch.requirement;

import java.time.Instant;

/** A requirement that a check or a reviewer requests again. It is open until a newer submission answers it. */
public record Request(String requirement, String reason, Instant at) {

    /** A request without a reason of its own. */
    public static Request again(String requirement, Instant at) {
        return new Request(requirement, "It is asked for again.", at);
    }
}
