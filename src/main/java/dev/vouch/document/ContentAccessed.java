package dev.vouch.document;

import dev.vouch.event.SubjectChange;
import dev.vouch.id.DocumentId;
import dev.vouch.tenancy.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has had a document's bytes. Nothing changed by it, but that it happened is on the record. */
record ContentAccessed(Document subject, Actor reader, Instant at) implements SubjectChange {

    @Schema(name = "DocumentAccess", description = "Who has had a document's content")
    record Access(DocumentId documentId, String object, String accessedBy) {}

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
        return new Access(subject.id(), "document_access", reader.name());
    }
}
