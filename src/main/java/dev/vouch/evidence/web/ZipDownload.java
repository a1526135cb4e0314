package dev.vouch.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A zip of evidence as a download that no cache keeps. */
final class ZipDownload {

    static final String TYPE = "application/zip";

    private ZipDownload() {}

    /** Sets the headers and opens the body. */
    static OutputStream begin(HttpServletResponse response, Object id) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("evidence-" + id + ".zip")
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}
