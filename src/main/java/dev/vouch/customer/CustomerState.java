package dev.vouch.customer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can change of a customer, as it is at one moment. */
public record CustomerState(
        Profile profile,
        @Nullable SealedTaxId taxId,
        KycState kyc,
        Set<Endorsement> endorsements,
        List<Restriction> restrictions,
        @Nullable Lock lock,
        @Nullable Instant deletedAt,
        @Nullable String legalHoldReason,
        long version,
        Instant updatedAt) {

    public CustomerStatus status() {
        return CustomerStatus.of(deletedAt, lock, kyc.status());
    }

    /** None for a deleted customer. */
    @Nullable
    Standing standing(Instant now) {
        return Standing.of(status(), !restrictionsInForce(now).isEmpty());
    }

    List<Restriction> restrictionsInForce(Instant now) {
        return restrictions.stream()
                .filter(restriction -> restriction.isInForce(now))
                .toList();
    }
}
