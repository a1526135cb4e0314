package dev.vouch.document;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document has come, was decided or was superseded. Told inside the transaction. */
public record DocumentChanged(
        Document document, String type, @Nullable DocumentResponse before, Instant at) implements Change {

    @Override
    public PlatformId platformId() {
        return document.platformId();
    }

    @Override
    public CustomerId customerId() {
        return document.customerId();
    }

    @Override
    public DocumentResponse after() {
        return DocumentResponse.from(document);
    }
}
