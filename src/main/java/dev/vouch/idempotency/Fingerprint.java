package dev.vouch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouch.web.BufferedRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/** Identifies equal requests: method, path, query and the exact bytes of the body, as a SHA-256. */
record Fingerprint(byte[] value) {

    static Fingerprint of(BufferedRequest request) throws IOException {
        String call = request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString() + '\n';
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(call.getBytes(UTF_8));
        request.addTo(digest);
        return new Fingerprint(digest.digest());
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
