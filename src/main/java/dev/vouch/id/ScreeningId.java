package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** {@code scr_…} */
public record ScreeningId(UUID uuid) {

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format("scr", uuid);
    }
}
