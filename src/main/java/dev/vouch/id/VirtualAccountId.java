package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code va_…} */
public record VirtualAccountId(UUID uuid) {

    private static final String PREFIX = "va";

    /** The id in {@code text}; what is not one names no virtual account. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VirtualAccountId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(VirtualAccountId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.VIRTUAL_ACCOUNT_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
