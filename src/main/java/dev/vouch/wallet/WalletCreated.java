package dev.vouch.wallet;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer has a wallet more. Told inside the transaction. */
public record WalletCreated(Wallet wallet) implements Change {

    @Override
    public PlatformId platformId() {
        return wallet.platformId();
    }

    @Override
    public CustomerId customerId() {
        return wallet.customerId();
    }

    @Override
    public String type() {
        return "wallet.created";
    }

    @Override
    public Instant at() {
        return wallet.createdAt();
    }

    @Override
    public @Nullable Object before() {
        return null;
    }

    @Override
    public WalletResponse after() {
        return WalletResponse.from(wallet);
    }
}
