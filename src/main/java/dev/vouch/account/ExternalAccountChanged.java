package dev.vouch.account;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account elsewhere was linked or deleted. Told inside the transaction, and without its number. */
public record ExternalAccountChanged(
        ExternalAccount account, String type, @Nullable ExternalAccountResponse before, Instant at) implements Change {

    @Override
    public PlatformId platformId() {
        return account.platformId();
    }

    @Override
    public CustomerId customerId() {
        return account.customerId();
    }

    @Override
    public ExternalAccountResponse after() {
        return ExternalAccountResponse.from(account);
    }
}
