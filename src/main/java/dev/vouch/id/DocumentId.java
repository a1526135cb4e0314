package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code doc_…} */
public record DocumentId(UUID uuid) {

    private static final String PREFIX = "doc";

    /** The id in {@code text}; what is not one names no document. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DocumentId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(DocumentId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.DOCUMENT_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
