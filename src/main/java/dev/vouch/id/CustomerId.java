package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code cus_…} */
public record CustomerId(UUID uuid) {

    private static final String PREFIX = "cus";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomerId of(String text) {
        return new CustomerId(TypeId.parse(PREFIX, text, ErrorCode.CUSTOMER_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
