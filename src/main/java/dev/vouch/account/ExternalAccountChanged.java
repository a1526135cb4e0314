package dev.vouch.account;

import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An external account was linked or deleted. Published inside the transaction, without its number. */
public record ExternalAccountChanged(
        ExternalAccount subject, String type, @Nullable ExternalAccountResponse before, Instant at)
        implements SubjectChange {

    @Override
    public ExternalAccountResponse after() {
        return ExternalAccountResponse.from(subject);
    }
}
