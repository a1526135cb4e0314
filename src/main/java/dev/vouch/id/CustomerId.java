package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code cus_…} */
public record CustomerId(UUID uuid) {

    private static final String PREFIX = "cus";

    /** The id in {@code text}; what is not one names no customer. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomerId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(CustomerId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.CUSTOMER_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
