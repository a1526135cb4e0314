package dev.vouch.desk;

import dev.vouch.document.DocumentDownload;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of customers. Each view is recorded, and browsers cache none. */
@Controller
class FilePages {

    private final DocumentDownload download;

    FilePages(DocumentDownload download) {
        this.download = download;
    }

    /** Shows pictures, and offers other files for download: no customer's file runs on this origin. */
    @GetMapping("/desk/customers/{customer}/documents/{document}")
    void content(
            @AuthenticationPrincipal Caller caller,
            @PathVariable CustomerId customer,
            @PathVariable DocumentId document,
            HttpServletResponse response)
            throws IOException {
        if (!caller.hasRole(Role.REVIEWER)) {
            throw new RequestFailed(ErrorCode.FORBIDDEN, "Only reviewers open documents.");
        }
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        download.send(caller, customer, document, true, response);
    }
}
