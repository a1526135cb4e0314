package dev.vouch.web;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;
import org.springframework.http.HttpHeaders;

class TooMuchWork extends ApiException {

    TooMuchWork() {
        super(ErrorCode.TEMPORARILY_UNAVAILABLE, "Too many files came at once: send this one again soon.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.RETRY_AFTER, "5");
    }
}
