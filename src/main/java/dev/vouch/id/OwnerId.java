package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code own_…} */
public record OwnerId(UUID uuid) {

    private static final String PREFIX = "own";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OwnerId of(String text) {
        return new OwnerId(TypeId.parse(PREFIX, text, ErrorCode.BENEFICIAL_OWNER_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
