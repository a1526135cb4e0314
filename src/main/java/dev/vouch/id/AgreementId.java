package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** {@code agr_…} */
public record AgreementId(UUID uuid) {

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format("agr", uuid);
    }
}
