package dev.vouch.account;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account elsewhere was linked or deleted. Told inside the transaction, and without its number. */
public record ExternalAccountChanged(
        ExternalAccount subject, EventType type, @Nullable ExternalAccountResponse previous, Instant at)
        implements SubjectChange {

    @Override
    public ExternalAccountResponse object() {
        return ExternalAccountResponse.from(subject);
    }
}
