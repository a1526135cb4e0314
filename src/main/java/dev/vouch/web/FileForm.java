package dev.vouch.web;

import static dev.vouch.error.ErrorCode.REQUEST_UNREADABLE;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, read from the body as a stream. (The servlet's own parts would read the body from the connection
 * again, after an Idempotency-Key has consumed it.)
 *
 * @param fields the fields without a file; a field left empty, as browsers send it, is null
 */
public record FileForm(Map<String, @Nullable String> fields, Map<String, FilePart> files) {

    private static final int MAX_FIELD = 1000;
    private static final int MAX_FIELDS = 20;

    /** A file with the name given by its sender. */
    public record FilePart(byte[] bytes, @Nullable String filename) {}

    /**
     * @param fileFields the names of the fields that are files
     * @param fileBytes how many bytes of each file are read
     */
    public static FileForm read(HttpServletRequest request, Set<String> fileFields, int fileBytes) {
        FileForm form = new FileForm(new LinkedHashMap<>(), new LinkedHashMap<>());
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                form.add(parts.next(), fileFields, fileBytes);
            }
            return form;
        } catch (FileUploadException malformed) {
            throw new InvalidRequest(REQUEST_UNREADABLE, "The body is not multipart/form-data that can be read.");
        } catch (IOException interrupted) {
            throw new InvalidRequest(REQUEST_UNREADABLE, "The form ends before its last boundary.");
        }
    }

    private void add(FileItemStream part, Set<String> fileFields, int fileBytes) throws IOException {
        String name = Optional.ofNullable(part.getFieldName()).orElse("");
        refuseIf(fields.size() + files.size() == MAX_FIELDS, name, "too_many_fields", "is one field too many");
        refuseIf(fields.containsKey(name) || files.containsKey(name), name, "repeated_field", "must be given once");
        if (fileFields.contains(name)) {
            files.put(name, new FilePart(bytes(part, fileBytes), part.getName()));
        } else {
            byte[] bytes = bytes(part, MAX_FIELD + 1);
            refuseIf(bytes.length > MAX_FIELD, name, "invalid_length", "is too long");
            fields.put(name, bytes.length == 0 ? null : new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(FileItemStream part, int most) throws IOException {
        try (InputStream stream = part.openStream()) {
            return stream.readNBytes(most);
        }
    }

    private static void refuseIf(boolean wrong, String field, String code, String message) {
        if (wrong) {
            throw new InvalidRequest(
                    REQUEST_UNREADABLE, List.of(Fault.at("/" + JsonPointers.escape(field), code, message)));
        }
    }
}
