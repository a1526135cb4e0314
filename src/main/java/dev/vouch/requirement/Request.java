package dev.vouch.requirement;

import java.time.Instant;

/** A requirement that a check or a reviewer asks for again. It is open until something newer comes. */
public record Request(String requirement, String reason, Instant at) {

    /** Without a reason of its own. */
    public static Request again(String requirement, Instant at) {
        return new Request(requirement, "It is asked for again.", at);
    }
}
