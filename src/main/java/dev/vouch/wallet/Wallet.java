package dev.vouch.wallet;

import dev.vouch.event.Subject;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.WalletId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer's address on a blockchain. It never changes, but can be archived. */
public record Wallet(
        WalletId id,
        PlatformId platformId,
        CustomerId customerId,
        Blockchain blockchain,
        String address,
        Custody custody,
        @Nullable String label,
        Instant createdAt,
        @Nullable Instant archivedAt)
        implements Subject {

    Wallet archived(Instant now) {
        return new Wallet(id, platformId, customerId, blockchain, address, custody, label, createdAt, now);
    }

    Instant updatedAt() {
        return archivedAt == null ? createdAt : archivedAt;
    }

    public long version() {
        return archivedAt == null ? 0 : 1;
    }
}
