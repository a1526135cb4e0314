package dev.vouch.evidence.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;

import dev.vouch.evidence.EvidenceLog;
import dev.vouch.evidence.EvidencePack;
import dev.vouch.id.CustomerId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.UploadBulkhead;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Timeline")
class EvidenceController {

    private final EvidenceLog log;
    private final EvidencePack pack;
    private final UploadBulkhead bulkhead;

    EvidenceController(EvidenceLog log, EvidencePack pack, UploadBulkhead bulkhead) {
        this.log = log;
        this.pack = pack;
        this.bulkhead = bulkhead;
    }

    /** Takes its place before the first byte: a pack that has begun is complete, or the connection breaks. */
    @Operation(operationId = "retrieve_evidence", summary = "Retrieve the evidence of a customer", description = """
            One zip with everything known about the customer: `index.html` to read first, the
            profile and its versions, documents, check runs with list editions and scores, decisions with persons and
            reasons, the timeline, its proof, and `Verify.java`, which verifies it without Vouch. The export and each
            document in it are recorded in the timeline. Also of deleted and erased customers, with what is left.""")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZipDownload.TYPE, schema = @Schema(type = "string", format = "binary")))
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping(path = "/v0/customers/{customer_id}/evidence", produces = ZipDownload.TYPE)
    @Allowed(Role.REVIEWER)
    void retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            HttpServletResponse response)
            throws IOException {
        try (UploadBulkhead.Place place = bulkhead.enter()) {
            log.note(caller.platformId(), id);
            pack.write(caller.platformId(), caller.actor(), id, ZipDownload.begin(response, id));
        }
    }
}
