package dev.vouch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.web.BufferedRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * Identifies equal requests: method, path, query and the exact bytes of the body, as a SHA-256. Only the boundary of a
 * form does not count.
 */
record Fingerprint(byte[] value) {

    static Fingerprint of(BufferedRequest request) throws IOException {
        String call = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n';
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(call.getBytes(UTF_8));
        String boundary = boundary(request.getContentType());
        if (boundary == null) {
            request.addTo(digest);
        } else {
            new FormDigest(digest, boundary).add(request.getInputStream());
        }
        return new Fingerprint(digest.digest());
    }

    private static @Nullable String boundary(@Nullable String contentType) {
        try {
            MediaType type = contentType == null ? MediaType.ALL : MediaType.parseMediaType(contentType);
            String boundary = type.getType().equals("multipart") ? type.getParameter("boundary") : null;
            return boundary == null ? null : StringUtils.delete(boundary, "\"");
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }

    /** Distinguishes the running request from others with its key. */
    int lockId() {
        return ByteBuffer.wrap(value).getInt();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }
}
