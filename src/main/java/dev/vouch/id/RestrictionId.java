package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code rst_…} */
public record RestrictionId(UUID uuid) {

    private static final String PREFIX = "rst";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RestrictionId of(String text) {
        return new RestrictionId(TypeId.parse(PREFIX, text, ErrorCode.RESTRICTION_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
