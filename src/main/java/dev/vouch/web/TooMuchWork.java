package dev.vouch.web;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Refuses work for which nobody should wait any longer. */
public class TooMuchWork extends ApiException {

    TooMuchWork(String detail) {
        super(ErrorCode.TEMPORARILY_UNAVAILABLE, detail);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.RETRY_AFTER, "5");
    }
}
