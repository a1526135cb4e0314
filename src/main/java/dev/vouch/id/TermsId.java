package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code trm_…} */
public record TermsId(UUID uuid) {

    private static final String PREFIX = "trm";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TermsId of(String text) {
        return new TermsId(TypeId.parse(PREFIX, text, ErrorCode.TERMS_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
