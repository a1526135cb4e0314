package dev.vouch.wallet;

import dev.vouch.event.SubjectChange;
import java.time.Instant;
import java.util.Objects;

/** A wallet was archived. Published inside the transaction. */
record WalletArchived(Wallet was, Wallet subject) implements SubjectChange {

    @Override
    public String type() {
        return "wallet.archived";
    }

    @Override
    public Instant at() {
        return Objects.requireNonNull(subject.archivedAt());
    }

    @Override
    public WalletResponse before() {
        return WalletResponse.from(was);
    }

    @Override
    public WalletResponse after() {
        return WalletResponse.from(subject);
    }
}
