package dev.vouch.document.web;

import dev.vouch.document.DocumentFields;
import dev.vouch.document.NewDocument;
import dev.vouch.document.Upload;
import dev.vouch.web.FileForm;
import dev.vouch.web.FileForm.FilePart;
import dev.vouch.web.JsonBodies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a form's fields like JSON, so that both report the same faults. */
@Component
class DocumentForms implements DocumentFields {

    private static final String FILE = "file";

    private final JsonBodies bodies;

    DocumentForms(JsonBodies bodies) {
        this.bodies = bodies;
    }

    NewDocument read(HttpServletRequest request) {
        FileForm form = FileForm.read(request, Set.of(FILE), Upload.ENOUGH_BYTES);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        form.fields().forEach(fields::put);
        FilePart file = form.files().get(FILE);
        if (file == null) {
            return of(fields, Upload.of(new byte[0]));
        }
        fields.put(FILE, String.valueOf(file.filename()));
        return of(fields, Upload.of(file.bytes()));
    }

    @Override
    public NewDocument of(ObjectNode fields, Upload file) {
        return bodies.read(fields, DocumentForm.class).with(file);
    }
}
