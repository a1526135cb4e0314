package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code key_…} */
public record ApiKeyId(UUID uuid) {

    private static final String PREFIX = "key";

    /** The id in {@code text}; what is not one names no API key. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ApiKeyId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(ApiKeyId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.API_KEY_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
