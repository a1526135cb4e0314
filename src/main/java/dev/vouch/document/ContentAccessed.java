package dev.vouch.document;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import dev.vouch.id.DocumentId;
import dev.vouch.tenancy.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A document's content was opened. Nothing changes, but the access is recorded. */
record ContentAccessed(Document subject, Actor reader, Instant at) implements SubjectChange {

    @Schema(name = "DocumentAccess", description = "Who opened a document's content")
    record Access(DocumentId documentId, String object, String accessedBy) {}

    @Override
    public EventType type() {
        return EventType.DOCUMENT_CONTENT_ACCESSED;
    }

    @Override
    public Access object() {
        return new Access(subject.id(), "document_access", reader.name());
    }
}
