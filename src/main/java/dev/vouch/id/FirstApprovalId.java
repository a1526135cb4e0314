package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** {@code fap_…} */
public record FirstApprovalId(UUID uuid) {

    private static final String PREFIX = "fap";

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
