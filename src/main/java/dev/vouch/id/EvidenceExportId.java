package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code evx_…} */
public record EvidenceExportId(UUID uuid) {

    private static final String PREFIX = "evx";

    /** The id in {@code text}; what is not one names no export. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvidenceExportId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(EvidenceExportId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.EVIDENCE_EXPORT_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
