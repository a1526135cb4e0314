package dev.vouch.evidence.web;

import static dev.vouch.error.ErrorCode.EVIDENCE_EXPORT_EXPIRED;
import static dev.vouch.error.ErrorCode.EVIDENCE_EXPORT_NOT_COMPLETE;
import static dev.vouch.error.ErrorCode.EVIDENCE_EXPORT_NOT_FOUND;

import dev.vouch.evidence.EvidenceDownload;
import dev.vouch.evidence.EvidenceExport;
import dev.vouch.evidence.EvidenceExportResponse;
import dev.vouch.evidence.EvidenceExportService;
import dev.vouch.evidence.ExportStatus;
import dev.vouch.id.EvidenceExportId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.FromQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence exports")
class EvidenceExportController {

    private static final String LOCATION = "#/components/headers/Location";
    private static final String RETRY_AFTER = "#/components/headers/Retry-After";
    private static final String PATH = "/v0/evidence-exports/";

    private final EvidenceExportService exports;
    private final EvidenceDownload download;
    private final Clock clock;

    EvidenceExportController(EvidenceExportService exports, EvidenceDownload download, Clock clock) {
        this.exports = exports;
        this.download = download;
        this.clock = clock;
    }

    @Operation(operationId = "create_evidence_export", summary = "Export the evidence of a period", description = """
            A background job puts the evidence of every customer together whose KYC was approved or
            rejected in the period: retrieve the export until it is `complete`, then download it from `download_url`
            within 7 days. A period has one export at a time: a second call returns it. Customers that are erased are
            removed from the export at once.""")
    @ApiResponse(
            responseCode = "202",
            description = "The `EvidenceExport`",
            headers = {@Header(name = "Location", ref = LOCATION), @Header(name = "Retry-After", ref = RETRY_AFTER)})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(path = "/v0/evidence-exports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(Role.REVIEWER)
    EvidenceExportResponse create(
            @AuthenticationPrincipal Caller caller,
            @RequestBody EvidenceExportRequest request,
            HttpServletResponse response) {
        request.refuseUnlessOver(clock.instant());
        return accept(exports.request(caller, request.decidedAfter(), request.decidedBefore()), response);
    }

    @Operation(
            operationId = "retrieve_evidence_of_period",
            summary = "Retrieve the evidence of a period",
            description = """
            Exports a period like `create_evidence_export`, with a single address to poll: the first call creates
            the export. While it runs, the status is 202 with `Retry-After`; once it is `complete`, 200 with its
            `download_url`.""")
    @ApiResponse(responseCode = "200", description = "The complete `EvidenceExport`")
    @ApiResponse(
            responseCode = "202",
            description = "The `EvidenceExport` that runs",
            headers = {@Header(name = "Location", ref = LOCATION), @Header(name = "Retry-After", ref = RETRY_AFTER)},
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = EvidenceExportResponse.class)))
    @GetMapping(path = "/v0/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(Role.REVIEWER)
    EvidenceExportResponse ofPeriod(
            @AuthenticationPrincipal Caller caller, @FromQuery EvidencePeriod period, HttpServletResponse response) {
        EvidenceExport export = exports.request(caller, period.decidedAfter(), period.decidedBefore());
        return export.status() == ExportStatus.COMPLETE
                ? EvidenceExportResponse.from(export)
                : accept(export, response);
    }

    @Operation(operationId = "retrieve_evidence_export", summary = "Retrieve an evidence export", description = """
            Its progress; when it is complete, its content can be downloaded until `expires_at`.""")
    @Refuses(EVIDENCE_EXPORT_NOT_FOUND)
    @GetMapping(path = PATH + "{export_id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(Role.REVIEWER)
    EvidenceExportResponse retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable("export_id") EvidenceExportId id) {
        return EvidenceExportResponse.from(exports.retrieve(caller.platformId(), id));
    }

    @Operation(operationId = "download_evidence_export", summary = "Download an evidence export", description = """
            One zip: `customers.csv`, and of each customer the zip that `retrieve_evidence` returns. A customer
            whose evidence failed has a line without a file, and no zip.
            The download is recorded in the timeline of each customer in it.""")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZipDownload.TYPE, schema = @Schema(type = "string", format = "binary")))
    @Refuses({EVIDENCE_EXPORT_NOT_FOUND, EVIDENCE_EXPORT_NOT_COMPLETE, EVIDENCE_EXPORT_EXPIRED})
    @GetMapping(path = PATH + "{export_id}/content", produces = ZipDownload.TYPE)
    @Allowed(Role.REVIEWER)
    void content(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("export_id") EvidenceExportId id,
            HttpServletResponse response)
            throws IOException {
        EvidenceExport export = exports.complete(caller.platformId(), id);
        download.write(export, ZipDownload.begin(response, id));
    }

    private static EvidenceExportResponse accept(EvidenceExport export, HttpServletResponse response) {
        response.setStatus(HttpStatus.ACCEPTED.value());
        response.setHeader(HttpHeaders.LOCATION, PATH + export.id());
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        return EvidenceExportResponse.from(export);
    }
}
