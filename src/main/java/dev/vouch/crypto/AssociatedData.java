package dev.vouch.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The place that a ciphertext belongs to; it decrypts nowhere else.
 *
 * <p>The layout is part of every stored ciphertext and so can never change: one byte for the kind, 16 for each id, the
 * rest for the name. Only the last part varies in length, hence no two places have the same bytes.
 */
record AssociatedData(Kind kind, UUID platformId, UUID rowId, String name) {

    enum Kind {
        DATA_KEY(1),
        CUSTOMER_FIELD(2),
        PLATFORM_ROW(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    static AssociatedData dataKey(UUID platformId, UUID customerId) {
        return new AssociatedData(Kind.DATA_KEY, platformId, customerId, "");
    }

    static AssociatedData customerField(UUID platformId, UUID customerId, String field) {
        return new AssociatedData(Kind.CUSTOMER_FIELD, platformId, customerId, field);
    }

    static AssociatedData platformRow(UUID platformId, String purpose, UUID rowId) {
        return new AssociatedData(Kind.PLATFORM_ROW, platformId, rowId, purpose);
    }

    byte[] bytes() {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + 2 * 16 + utf8.length)
                .put((byte) kind.code)
                .putLong(platformId.getMostSignificantBits())
                .putLong(platformId.getLeastSignificantBits())
                .putLong(rowId.getMostSignificantBits())
                .putLong(rowId.getLeastSignificantBits())
                .put(utf8)
                .array();
    }
}
