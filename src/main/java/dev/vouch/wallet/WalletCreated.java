package dev.vouch.wallet;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;

/** A wallet was added. Published inside the transaction. */
public record WalletCreated(Wallet subject) implements SubjectChange {

    @Override
    public EventType type() {
        return EventType.WALLET_CREATED;
    }

    @Override
    public Instant at() {
        return subject.createdAt();
    }

    @Override
    public WalletResponse object() {
        return WalletResponse.from(subject);
    }
}
