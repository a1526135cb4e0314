package dev.vouch.document;

import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document was submitted, decided on or superseded. Published inside the transaction. */
public record DocumentChanged(
        Document subject, String type, @Nullable DocumentResponse before, Instant at) implements SubjectChange {

    @Override
    public DocumentResponse after() {
        return DocumentResponse.from(subject);
    }
}
