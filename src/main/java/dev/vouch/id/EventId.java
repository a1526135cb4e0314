package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code evt_…} */
public record EventId(UUID uuid) {

    private static final String PREFIX = "evt";

    /** The id in {@code text}; what is not one names no event. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(EventId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.EVENT_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
