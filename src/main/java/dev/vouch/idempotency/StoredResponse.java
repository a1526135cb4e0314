package dev.vouch.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The first answer to a key, replayed byte for byte. */
record StoredResponse(int status, Map<String, String> headers, byte[] body) {

    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    static StoredResponse of(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new StoredResponse(response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** Reads an answer that was prepared but not sent. */
    static void removeHeaders(HttpServletResponse response) {
        HEADERS.forEach(name -> response.setHeader(name, null));
    }

    void replayTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("X-Idempotency-Cached", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
