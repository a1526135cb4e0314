package dev.vouch.platform.web;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;

class RateLimited extends ApiException {

    private final long retryAfterSeconds;

    private RateLimited(String allowed, RateLimit limit, long nanosToWait) {
        super(ErrorCode.RATE_LIMITED, allowed + " in " + limit.window().toSeconds() + " seconds.");
        this.retryAfterSeconds = seconds(nanosToWait);
    }

    static RateLimited byKey(RateLimit limit, long nanosToWait) {
        return new RateLimited("This key may send " + limit.requests() + " requests", limit, nanosToWait);
    }

    static RateLimited byAddress(RateLimit limit, long nanosToWait) {
        return new RateLimited(
                "This address may send " + limit.wrongKeys() + " API keys that are not valid", limit, nanosToWait);
    }

    /** Rounded up, so that a retry after this time succeeds. */
    static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
    }
}
