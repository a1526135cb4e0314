package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code key_…} */
public record ApiKeyId(UUID uuid) {

    private static final String PREFIX = "key";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ApiKeyId of(String text) {
        return new ApiKeyId(TypeId.parse(PREFIX, text, ErrorCode.API_KEY_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
