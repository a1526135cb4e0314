package dev.vouch.document.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.DOCUMENT_NOT_FOUND;
import static dev.vouch.error.ErrorCode.KYC_STEP_REFUSED;
import static dev.vouch.error.ErrorCode.VERSION_STALE;

import dev.vouch.document.Document;
import dev.vouch.document.DocumentDownload;
import dev.vouch.document.DocumentResponse;
import dev.vouch.document.DocumentReview;
import dev.vouch.document.Documents;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.BodyLimit;
import dev.vouch.web.BodySize;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.ListResponse;
import dev.vouch.web.MergePatch;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Documents")
@RequestMapping(path = "/v0/customers/{customer_id}/documents", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentController {

    private final Documents documents;
    private final DocumentReview review;
    private final DocumentForms forms;
    private final DocumentDownload download;
    private final JsonBodies bodies;

    DocumentController(
            Documents documents,
            DocumentReview review,
            DocumentForms forms,
            DocumentDownload download,
            JsonBodies bodies) {
        this.documents = documents;
        this.review = review;
        this.forms = forms;
        this.download = download;
        this.bodies = bodies;
    }

    @Operation(operationId = "create_document", summary = "Submit a document", description = """
            A form of the fields and a `file`. The document supersedes an older one of its type and side. KYC starts
            if it has not started, and is evaluated again. Files are PNG, JPEG, WebP or PDF, identified by their
            content, not by name or media type: at most 10 MB each and 24 MB together; images have at least 200 x 200
            pixels and at most 50 megapixels. Whatever stands behind the end of an image, or before or behind a PDF, is
            cut off. A PDF must open without a password. Faults of a file are listed in `errors`. The file is stored
            encrypted. If the current KYC status accepts no documents, the answer is `kyc_step_refused`.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @BodyLimit(BodySize.FILES_IN_FORM)
    @Allowed(Role.PLATFORM)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = DocumentForm.class)))
    ResponseEntity<DocumentResponse> add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @Parameter(hidden = true) HttpServletRequest request) {
        Document document = documents
                .add(caller.platformId(), id, null, List.of(forms.read(request)))
                .get(0);
        return ResponseEntity.created(URI.create("/v0/customers/" + id + "/documents/" + document.id()))
                .eTag(Precondition.etag(document.version()))
                .body(DocumentResponse.from(document));
    }

    @Operation(operationId = "list_documents", summary = "List a customer's documents", description = """
            Newest first, including the documents of beneficial owners and superseded ones, without the bytes.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<DocumentResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of(id + "/documents");
        return page.answer(
                documents.list(caller.platformId(), id, page.after(), page.rows()),
                document -> new Cursor(document.createdAt(), document.id().uuid()),
                DocumentResponse::from);
    }

    @Operation(operationId = "retrieve_document", summary = "Retrieve a document", description = """
            The metadata of the document, without its bytes.""")
    @Refuses({CUSTOMER_NOT_FOUND, DOCUMENT_NOT_FOUND})
    @GetMapping("/{document_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<DocumentResponse> retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("document_id") DocumentId documentId) {
        Document document = documents.retrieve(caller.platformId(), id, documentId);
        return ResponseEntity.ok().eTag(Precondition.etag(document.version())).body(DocumentResponse.from(document));
    }

    @Operation(operationId = "update_document", summary = "Enter a document's dates", description = """
            What a reviewer reads in the document: the checks run again with it. A JSON merge patch (RFC 7396): omitted
            fields stay, `null` clears.""")
    @Refuses({CUSTOMER_NOT_FOUND, DOCUMENT_NOT_FOUND, CUSTOMER_DELETED, VERSION_STALE})
    @PatchMapping("/{document_id}")
    @Allowed(Role.REVIEWER)
    ResponseEntity<DocumentResponse> describe(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("document_id") DocumentId documentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @org.springframework.web.bind.annotation.RequestBody MergePatch patch) {
        Document document = review.describe(
                caller.platformId(), id, documentId, Precondition.of(ifMatch), new DocumentPatch(patch, bodies));
        return ResponseEntity.ok().eTag(Precondition.etag(document.version())).body(DocumentResponse.from(document));
    }

    /** Sends an attachment: content from strangers is never shown on this origin. */
    @Operation(operationId = "retrieve_document_content", summary = "Retrieve a document's bytes", description = """
            The file as it is stored, as a download. Each access is recorded as an event,
            `document.content_accessed`, before the file is returned. Files of deleted customers can be read
            until erasure.""")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/webp", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    @Refuses({CUSTOMER_NOT_FOUND, DOCUMENT_NOT_FOUND})
    @GetMapping(
            path = "/{document_id}/content",
            produces = {"image/png", "image/jpeg", "image/webp", "application/pdf"})
    @Allowed(Role.REVIEWER)
    void content(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("document_id") DocumentId documentId,
            HttpServletResponse response)
            throws IOException {
        download.send(caller, id, documentId, false, response);
    }
}
