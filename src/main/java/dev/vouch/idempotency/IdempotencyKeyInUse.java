package dev.vouch.idempotency;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;
import org.springframework.http.HttpHeaders;

class IdempotencyKeyInUse extends ApiException {

    IdempotencyKeyInUse() {
        super(ErrorCode.IDEMPOTENCY_KEY_IN_USE, "The first request with this key is still running. Retry shortly.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.RETRY_AFTER, "1");
    }
}
