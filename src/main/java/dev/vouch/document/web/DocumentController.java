package dev.vouch.document.web;

import dev.vouch.document.Document;
import dev.vouch.document.DocumentContent;
import dev.vouch.document.DocumentResponse;
import dev.vouch.document.DocumentReview;
import dev.vouch.document.Documents;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.platform.Caller;
import dev.vouch.web.Cursor;
import dev.vouch.web.HeavyWork;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v0/customers/{id}/documents")
class DocumentController {

    private final Documents documents;
    private final DocumentReview review;
    private final DocumentForms forms;
    private final HeavyWork heavyWork;

    DocumentController(Documents documents, DocumentReview review, DocumentForms forms, HeavyWork heavyWork) {
        this.documents = documents;
        this.review = review;
        this.forms = forms;
        this.heavyWork = heavyWork;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = DocumentForm.class)))
    ResponseEntity<DocumentResponse> add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @Parameter(hidden = true) HttpServletRequest request) {
        Document document = documents
                .add(caller.platformId(), id, null, List.of(forms.read(request)))
                .get(0);
        return ResponseEntity.created(URI.create("/v0/customers/" + id + "/documents/" + document.id()))
                .eTag(Precondition.etag(document.version()))
                .body(DocumentResponse.from(document));
    }

    @GetMapping
    ListResponse<DocumentResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId id,
            @RequestParam MultiValueMap<String, String> parameters) {
        PageRequest page = PageRequest.of(parameters, id + "/documents");
        return page.answer(
                documents.list(caller.platformId(), id, page.after(), page.rows()),
                document -> new Cursor(document.createdAt(), document.id().uuid()),
                DocumentResponse::from);
    }

    @GetMapping("/{documentId}")
    ResponseEntity<DocumentResponse> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId id, @PathVariable DocumentId documentId) {
        Document document = documents.retrieve(caller.platformId(), id, documentId);
        return ResponseEntity.ok().eTag(Precondition.etag(document.version())).body(DocumentResponse.from(document));
    }

    /** As a file to be saved: nothing that a stranger has sent is shown on this origin. */
    @GetMapping("/{documentId}/content")
    ResponseEntity<byte[]> content(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId id, @PathVariable DocumentId documentId) {
        DocumentContent content = open(caller, id, documentId);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(content.file().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(content.filename())
                        .build()))
                .body(content.bytes());
    }

    private DocumentContent open(Caller caller, CustomerId id, DocumentId documentId) {
        try (HeavyWork.Place place = heavyWork.enter()) {
            return review.open(caller.platformId(), id, documentId, caller.keyId());
        }
    }
}
