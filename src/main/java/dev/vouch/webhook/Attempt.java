package dev.vouch.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt to send a message: the endpoint's answer, or the error.
 *
 * @param response the beginning of the answer
 * @param retryAfter when the endpoint asked to be called again
 */
record Attempt(
        Duration latency,
        @Nullable Integer httpStatus,
        @Nullable String response,
        @Nullable Duration retryAfter,
        @Nullable String error) {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;

    static Attempt failed(Duration latency, String error) {
        return new Attempt(latency, null, null, null, error);
    }

    boolean isAccepted() {
        return isBetween(200, 299);
    }

    boolean isGone() {
        return httpStatus != null && httpStatus == GONE;
    }

    /** The endpoint works, and refuses this message. */
    boolean isRefusal() {
        return isBetween(300, 499)
                && httpStatus != null
                && httpStatus != REQUEST_TIMEOUT
                && httpStatus != TOO_MANY_REQUESTS;
    }

    private boolean isBetween(int lowest, int highest) {
        return httpStatus != null && httpStatus >= lowest && httpStatus <= highest;
    }
}
