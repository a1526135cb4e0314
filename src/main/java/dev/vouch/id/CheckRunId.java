package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** {@code run_…} */
public record CheckRunId(UUID uuid) {

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format("run", uuid);
    }
}
