package dev.vouch.document;

import dev.vouch.event.Change;
import dev.vouch.id.ApiKeyId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.DocumentId;
import dev.vouch.id.PlatformId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has had a document's bytes. Nothing changed by it, but that it happened is on the record. */
record ContentAccessed(Document document, ApiKeyId reader, Instant at) implements Change {

    @Schema(name = "DocumentAccess", description = "Who has had a document's content")
    record Access(DocumentId documentId, String object, ApiKeyId accessedBy) {}

    @Override
    public String type() {
        return "document.content_accessed";
    }

    @Override
    public PlatformId platformId() {
        return document.platformId();
    }

    @Override
    public CustomerId customerId() {
        return document.customerId();
    }

    @Override
    public @Nullable Object before() {
        return null;
    }

    @Override
    public Access after() {
        return new Access(document.id(), "document_access", reader);
    }
}
