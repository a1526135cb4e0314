package dev.vouch.account;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A virtual account was issued. Told inside the transaction, and without what it is paid on by. */
public record VirtualAccountCreated(VirtualAccount account) implements Change {

    @Override
    public PlatformId platformId() {
        return account.platformId();
    }

    @Override
    public CustomerId customerId() {
        return account.customerId();
    }

    @Override
    public String type() {
        return "virtual_account.created";
    }

    @Override
    public Instant at() {
        return account.createdAt();
    }

    @Override
    public @Nullable Object before() {
        return null;
    }

    @Override
    public VirtualAccountResponse after() {
        return VirtualAccountResponse.withoutDetails(account);
    }
}
