package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code va_…} */
public record VirtualAccountId(UUID uuid) {

    private static final String PREFIX = "va";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VirtualAccountId of(String text) {
        return new VirtualAccountId(TypeId.parse(PREFIX, text, ErrorCode.VIRTUAL_ACCOUNT_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
