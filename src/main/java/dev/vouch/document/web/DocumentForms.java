package dev.vouch.document.web;

import static dev.vouch.error.ErrorCode.REQUEST_UNREADABLE;

import dev.vouch.document.NewDocument;
import dev.vouch.document.Upload;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.Pointers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a form with a file out of the body, as its bytes pass by. (The servlet's own parts would take the body from the
 * connection, where it is no longer once an Idempotency-Key has been compared with it.) Its fields are then read like
 * JSON, so that a form and a body in JSON are told their faults in the same words; one that is left empty, as forms in
 * browsers send it, is not given.
 */
@Component
class DocumentForms {

    private static final String FILE = "file";
    private static final int MAX_FIELD = 1000;
    private static final int MAX_FIELDS = 20;

    private final JsonBodies bodies;

    DocumentForms(JsonBodies bodies) {
        this.bodies = bodies;
    }

    NewDocument read(HttpServletRequest request) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Upload file = Upload.of(new byte[0]);
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                String name = Optional.ofNullable(part.getFieldName()).orElse("");
                refuseIf(fields.size() == MAX_FIELDS, name, "too_many_fields", "is one field too many");
                refuseIf(fields.has(name), name, "repeated_field", "must be given once");
                if (name.equals(FILE)) {
                    fields.put(name, String.valueOf(part.getName()));
                    file = file(part);
                } else {
                    String text = text(name, part);
                    fields.put(name, text.isEmpty() ? null : text);
                }
            }
        } catch (FileUploadException malformed) {
            throw new InvalidRequest(REQUEST_UNREADABLE, "The body is not multipart/form-data that can be read.");
        } catch (IOException interrupted) {
            throw new InvalidRequest(REQUEST_UNREADABLE, "The form ends before its last boundary.");
        }
        return bodies.read(fields, DocumentForm.class).with(file);
    }

    private static Upload file(FileItemStream part) throws IOException {
        try (InputStream stream = part.openStream()) {
            return Upload.of(stream.readNBytes(Upload.ENOUGH_BYTES));
        }
    }

    private static String text(String name, FileItemStream part) throws IOException {
        try (InputStream stream = part.openStream()) {
            byte[] bytes = stream.readNBytes(MAX_FIELD + 1);
            refuseIf(bytes.length > MAX_FIELD, name, "invalid_length", "is too long");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void refuseIf(boolean wrong, String field, String code, String message) {
        if (wrong) {
            throw new InvalidRequest(
                    REQUEST_UNREADABLE, List.of(Fault.at("/" + Pointers.escape(field), code, message)));
        }
    }
}
