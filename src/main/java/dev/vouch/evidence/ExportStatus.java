package dev.vouch.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** The progress of an export. */
@Schema(
        name = "EvidenceExportStatus",
        enumAsRef = true,
        description =
                "`complete` once each customer's evidence is written or has failed after several attempts, `failed` if"
                        + " none could be written, `expired` once its content has been removed")
public enum ExportStatus {
    PENDING,
    RUNNING,
    COMPLETE,
    FAILED,
    EXPIRED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
