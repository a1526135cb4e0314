package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code auth_…} */
public record AuthorizationId(UUID uuid) {

    private static final String PREFIX = "auth";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AuthorizationId of(String text) {
        return new AuthorizationId(TypeId.parse(PREFIX, text, ErrorCode.AUTHORIZATION_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
