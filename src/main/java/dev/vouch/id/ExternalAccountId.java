package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code acct_…} */
public record ExternalAccountId(UUID uuid) {

    private static final String PREFIX = "acct";

    /** The id in {@code text}; what is not one names no external account. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExternalAccountId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(ExternalAccountId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.EXTERNAL_ACCOUNT_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
