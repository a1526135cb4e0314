package dev.vouch.web;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** RFC 9110, section 15.5.16: the answer names the encodings that are accepted. */
class EncodingNotSupported extends ApiException {

    EncodingNotSupported() {
        super(ErrorCode.MEDIA_TYPE_NOT_SUPPORTED, "Send the body as it is, without a Content-Encoding.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
}
