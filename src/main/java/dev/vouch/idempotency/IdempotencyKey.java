package dev.vouch.idempotency;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.PlatformId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** The {@code Idempotency-Key} of a request: a UUID v4 (RFC 9562) chosen by its sender. */
record IdempotencyKey(UUID value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern UUID_V4 = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    static IdempotencyKey of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        if (headers.size() != 1 || !UUID_V4.matcher(headers.get(0)).matches()) {
            throw new InvalidRequest(
                    ErrorCode.IDEMPOTENCY_KEY_INVALID,
                    "Send one Idempotency-Key with a UUID v4, like 3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a.");
        }
        return new IdempotencyKey(UUID.fromString(headers.get(0)));
    }

    /** A number for this key of this platform. If two keys share one, their errors are less precise. */
    int lockId(PlatformId platform) {
        return Objects.hash(platform, value);
    }
}
