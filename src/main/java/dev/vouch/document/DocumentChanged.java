package dev.vouch.document;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document was submitted, decided on or superseded. Published inside the transaction. */
public record DocumentChanged(
        Document subject, EventType type, @Nullable DocumentResponse previous, Instant at) implements SubjectChange {

    @Override
    public DocumentResponse object() {
        return DocumentResponse.from(subject);
    }
}
