package dev.vouch.wallet;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import java.util.Objects;

/** A wallet was archived. Published inside the transaction. */
record WalletArchived(Wallet was, Wallet subject) implements SubjectChange {

    @Override
    public EventType type() {
        return EventType.WALLET_ARCHIVED;
    }

    @Override
    public Instant at() {
        return Objects.requireNonNull(subject.archivedAt());
    }

    @Override
    public WalletResponse previous() {
        return WalletResponse.from(was);
    }

    @Override
    public WalletResponse object() {
        return WalletResponse.from(subject);
    }
}
