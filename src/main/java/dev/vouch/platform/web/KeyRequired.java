package dev.vouch.platform.web;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** The key is missing, unknown, expired or revoked; the answer does not say which. */
class KeyRequired extends ApiException {

    KeyRequired(String detail) {
        super(ErrorCode.UNAUTHORIZED, detail);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"vouch\"");
    }
}
