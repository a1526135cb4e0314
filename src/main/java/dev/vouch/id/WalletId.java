package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code wal_…} */
public record WalletId(UUID uuid) {

    private static final String PREFIX = "wal";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WalletId of(String text) {
        return new WalletId(TypeId.parse(PREFIX, text, ErrorCode.WALLET_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
