package dev.vouch.wallet;

import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wallet was added. Published inside the transaction. */
public record WalletCreated(Wallet subject) implements SubjectChange {

    @Override
    public String type() {
        return "wallet.created";
    }

    @Override
    public Instant at() {
        return subject.createdAt();
    }

    @Override
    public @Nullable Object before() {
        return null;
    }

    @Override
    public WalletResponse after() {
        return WalletResponse.from(subject);
    }
}
