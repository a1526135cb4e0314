package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code evx_…} */
public record EvidenceExportId(UUID uuid) {

    private static final String PREFIX = "evx";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvidenceExportId of(String text) {
        return new EvidenceExportId(TypeId.parse(PREFIX, text, ErrorCode.EVIDENCE_EXPORT_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
