package dev.vouch.document;

import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.platform.Caller;
import dev.vouch.web.UnlinkedFile;
import dev.vouch.web.UploadBulkhead;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends a document's content. While it is decrypted, the request has a place of the bulkhead; then it waits for its reader
 * in a file, as a slow reader would keep ten megabytes of memory.
 */
@Component
public class DocumentDownload {

    private final DocumentReview review;
    private final UploadBulkhead bulkhead;

    DocumentDownload(DocumentReview review, UploadBulkhead bulkhead) {
        this.review = review;
        this.bulkhead = bulkhead;
    }

    /** @param showsPictures whether a browser shows a picture; it stores every other file */
    public void send(
            Caller caller,
            CustomerId customer,
            DocumentId document,
            boolean showsPictures,
            HttpServletResponse response)
            throws IOException {
        send(() -> review.open(caller.platformId(), customer, document, caller.actor()), showsPictures, response);
    }

    void send(Supplier<DocumentContent> opened, boolean showsPictures, HttpServletResponse response)
            throws IOException {
        try (FileChannel file = UnlinkedFile.create()) {
            decrypt(opened, file, showsPictures, response);
            Channels.newInputStream(file.position(0)).transferTo(response.getOutputStream());
        }
    }

    private void decrypt(
            Supplier<DocumentContent> opened, FileChannel file, boolean showsPictures, HttpServletResponse response)
            throws IOException {
        try (UploadBulkhead.Place place = bulkhead.enter()) {
            DocumentContent content = opened.get();
            UnlinkedFile.write(file, content.bytes(), content.bytes().length);
            describe(content, showsPictures, response);
        }
    }

    private static void describe(DocumentContent content, boolean showsPictures, HttpServletResponse response) {
        String mediaType = content.file().mediaType();
        ContentDisposition.Builder disposition = showsPictures && mediaType.startsWith("image/")
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        response.setContentType(mediaType);
        response.setContentLength(content.bytes().length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(content.filename()).build().toString());
    }
}
