package dev.vouch.desk;

import dev.vouch.document.DocumentContent;
import dev.vouch.document.DocumentReview;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.UploadBulkhead;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of customers. Each view is recorded, and browsers cache none. */
@Controller
class FilePages {

    private final DocumentReview review;
    private final UploadBulkhead heavyWork;

    FilePages(DocumentReview review, UploadBulkhead heavyWork) {
        this.review = review;
        this.heavyWork = heavyWork;
    }

    /** Shows pictures, and offers other files for download: no customer's file runs on this origin. */
    @GetMapping("/desk/customers/{customer}/documents/{document}")
    ResponseEntity<byte[]> content(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId customer,
            @PathVariable DocumentId document) {
        DocumentContent content = open(caller, customer, document);
        boolean isPicture = content.file().mediaType().startsWith("image/");
        ContentDisposition disposition = (isPicture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.filename())
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(content.file().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .headers(headers -> headers.setContentDisposition(disposition))
                .body(content.bytes());
    }

    private DocumentContent open(Caller caller, CustomerId customer, DocumentId document) {
        if (!caller.hasRole(Role.REVIEWER)) {
            throw new RequestFailed(ErrorCode.FORBIDDEN, "Only reviewers open documents.");
        }
        try (UploadBulkhead.Place place = heavyWork.enter()) {
            return review.open(caller.platformId(), customer, document, caller.actor());
        }
    }
}
