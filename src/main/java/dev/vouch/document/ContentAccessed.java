package dev.vouch.document;

import dev.vouch.event.SubjectChange;
import dev.vouch.id.ApiKeyId;
import dev.vouch.id.DocumentId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document's content was opened. Nothing changes, but the access is recorded. */
record ContentAccessed(Document subject, ApiKeyId reader, Instant at) implements SubjectChange {

    @Schema(name = "DocumentAccess", description = "Who opened a document's content")
    record Access(DocumentId documentId, String object, ApiKeyId accessedBy) {}

    @Override
    public String type() {
        return "document.content_accessed";
    }

    @Override
    public @Nullable Object before() {
        return null;
    }

    @Override
    public Access after() {
        return new Access(subject.id(), "document_access", reader);
    }
}
