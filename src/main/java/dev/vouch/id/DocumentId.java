package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code doc_…} */
public record DocumentId(UUID uuid) {

    private static final String PREFIX = "doc";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DocumentId of(String text) {
        return new DocumentId(TypeId.parse(PREFIX, text, ErrorCode.DOCUMENT_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
