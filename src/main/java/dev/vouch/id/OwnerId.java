package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code own_…} */
public record OwnerId(UUID uuid) {

    private static final String PREFIX = "own";

    /** The id in {@code text}; what is not one names no beneficial owner. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OwnerId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(OwnerId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.BENEFICIAL_OWNER_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
