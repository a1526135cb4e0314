package dev.vouch.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.EvidenceExportId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "EvidenceExport",
        description = "The evidence of all customers whose KYC was decided in a period. Absent fields have no value.")
public record EvidenceExportResponse(
        EvidenceExportId id,

        @Schema(example = "evidence_export") String object,

        @Schema(description = "The period begins with this moment", example = "2026-01-01T00:00:00.000Z")
        Instant decidedAfter,

        @Schema(description = "The period ends before this moment", example = "2026-02-01T00:00:00.000Z")
        Instant decidedBefore,

        ExportStatus status,
        Progress progress,

        @Schema(
                description = "Where the content is, once the export is `complete`",
                example = "/v0/evidence-exports/evx_01kdvdna00e008000000000001/content")
        @Nullable
        String downloadUrl,

        @Schema(description = "The key that requested it") String requestedBy,

        @Schema(example = "2026-02-01T09:00:00.000Z") Instant createdAt,

        @Schema(example = "2026-02-01T09:01:00.000Z") @Nullable
        Instant completedAt,

        @Schema(description = "When the content is removed", example = "2026-02-08T09:01:00.000Z") @Nullable
        Instant expiresAt) {

    @Schema(
            name = "EvidenceExportProgress",
            description = "In customers. An erasure takes its customer out of all three")
    public record Progress(
            @Schema(example = "12") long done,

            @Schema(
                    description = "Whose evidence failed after several attempts: the content is without it."
                            + " `retrieve_evidence` may return it later",
                    example = "0")
            long failed,

            @Schema(example = "12") long total) {}

    public static EvidenceExportResponse from(EvidenceExport export) {
        return new EvidenceExportResponse(
                export.id(),
                "evidence_export",
                export.decidedAfter(),
                export.decidedBefore(),
                export.status(),
                new Progress(export.done(), export.failed(), export.total()),
                export.status() == ExportStatus.COMPLETE ? "/v0/evidence-exports/" + export.id() + "/content" : null,
                export.requestedBy(),
                export.createdAt(),
                export.completedAt(),
                export.expiresAt());
    }
}
