package dev.vouch.web;

import static dev.vouch.error.ErrorCode.CURSOR_INVALID;

import dev.vouch.error.InvalidRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list ordered by ({@code created_at}, {@code id}): the last row shown. It remains valid when that row is
 * gone, and belongs to the filters it was created with.
 */
public record Cursor(Instant createdAt, UUID id) {

    /** Before the newest possible row. */
    public static final Cursor START = new Cursor(Instant.parse("9999-12-31T23:59:59.999Z"), new UUID(-1, -1));

    /** Before the oldest row, for lists in ascending order. */
    public static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private static final String NOT_OURS =
            "The cursor is not valid. Send the `cursor` of the previous page, unchanged.";
    private static final int FILTER_BYTES = 8;
    private static final int LENGTH = FILTER_BYTES + 3 * Long.BYTES;

    /** The later of both places, so that an index is not read from the one down to the other. */
    public Cursor notAfter(@Nullable Instant bound) {
        return bound == null || bound.isAfter(createdAt) ? this : new Cursor(bound, BEGINNING.id);
    }

    public String encode(String filters) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(digest(filters))
                .putLong(createdAt.toEpochMilli())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The place that a list with these filters was left at. */
    static Cursor decode(String text, String filters) {
        ByteBuffer bytes = bytes(text);
        byte[] filterBytes = new byte[FILTER_BYTES];
        if (bytes.remaining() != LENGTH) {
            throw new InvalidRequest(CURSOR_INVALID, NOT_OURS);
        }
        bytes.get(filterBytes);
        Instant createdAt = Instant.ofEpochMilli(bytes.getLong());
        if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(START.createdAt)) {
            throw new InvalidRequest(CURSOR_INVALID, NOT_OURS);
        }
        if (!MessageDigest.isEqual(filterBytes, digest(filters))) {
            throw new InvalidRequest(
                    CURSOR_INVALID,
                    "The cursor belongs to another list, or to other filters: keep them, or start without a cursor.");
        }
        return new Cursor(createdAt, new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static ByteBuffer bytes(String text) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return ByteBuffer.allocate(0);
        }
    }

    private static byte[] digest(String filters) {
        return Arrays.copyOf(DigestUtils.sha256(filters), FILTER_BYTES);
    }
}
