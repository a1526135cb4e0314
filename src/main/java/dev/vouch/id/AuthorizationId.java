package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code auth_…} */
public record AuthorizationId(UUID uuid) {

    private static final String PREFIX = "auth";

    /** The id in {@code text}; what is not one names no authorization. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AuthorizationId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(AuthorizationId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.AUTHORIZATION_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
