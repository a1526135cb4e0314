package dev.vouch.account;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An external account was linked or deleted. Published inside the transaction, without its number. */
public record ExternalAccountChanged(
        ExternalAccount subject, EventType type, @Nullable ExternalAccountResponse previous, Instant at)
        implements SubjectChange {

    @Override
    public ExternalAccountResponse object() {
        return ExternalAccountResponse.from(subject);
    }
}
