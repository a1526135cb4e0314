package dev.vouch.document;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** A store does not answer, or refuses access. The request itself is valid and can be repeated. */
class StoreUnavailable extends ApiException {

    private static final Logger log = LoggerFactory.getLogger(StoreUnavailable.class);

    StoreUnavailable(Exception cause) {
        super(ErrorCode.TEMPORARILY_UNAVAILABLE, "The document store is unavailable. Retry shortly.");
        log.warn("The document store is unavailable: {}", cause.getMessage());
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.RETRY_AFTER, "5");
    }
}
