package dev.vouch.platform.web;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;
import org.springframework.http.HttpHeaders;

class RateLimited extends ApiException {

    private final long retryAfterSeconds;

    RateLimited(RateLimit limit, long retryAfterSeconds) {
        super(
                ErrorCode.RATE_LIMITED,
                "This key has " + limit.requests() + " requests in "
                        + limit.window().toSeconds() + " seconds.");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
    }
}
