package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code acct_…} */
public record ExternalAccountId(UUID uuid) {

    private static final String PREFIX = "acct";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExternalAccountId of(String text) {
        return new ExternalAccountId(TypeId.parse(PREFIX, text, ErrorCode.EXTERNAL_ACCOUNT_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
