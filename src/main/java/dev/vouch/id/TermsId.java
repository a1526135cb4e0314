package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code trm_…} */
public record TermsId(UUID uuid) {

    private static final String PREFIX = "trm";

    /** The id in {@code text}; what is not one names no terms. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TermsId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(TermsId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.TERMS_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
