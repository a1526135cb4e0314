package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code rst_…} */
public record RestrictionId(UUID uuid) {

    private static final String PREFIX = "rst";

    /** The id in {@code text}; what is not one names no restriction. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RestrictionId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(RestrictionId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.RESTRICTION_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
