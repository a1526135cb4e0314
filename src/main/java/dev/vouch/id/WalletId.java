package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code wal_…} */
public record WalletId(UUID uuid) {

    private static final String PREFIX = "wal";

    /** The id in {@code text}; what is not one names no wallet. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WalletId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(WalletId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.WALLET_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
