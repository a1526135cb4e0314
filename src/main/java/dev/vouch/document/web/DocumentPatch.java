package dev.vouch.document.web;

import dev.vouch.document.Document;
import dev.vouch.document.DocumentDates;
import dev.vouch.document.DocumentType;
import dev.vouch.error.InvalidRequest;
import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import java.util.function.Function;

/** A merge patch of a document's details, merged into them and validated by the rules of the upload. */
record DocumentPatch(MergePatch patch, JsonBodies bodies) implements Function<Document, DocumentDates> {

    @Override
    public DocumentDates apply(Document document) {
        DocumentDates dates = bodies.merge(patch, DocumentRequest.from(document), DocumentRequest.class)
                .toDates();
        if (document.type() == DocumentType.PROOF_OF_ADDRESS && dates.issuedOn() == null) {
            throw new InvalidRequest(DocumentForm.ISSUE_REQUIRED);
        }
        return dates;
    }
}
