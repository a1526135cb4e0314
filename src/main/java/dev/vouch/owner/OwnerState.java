package dev.vouch.owner;

import dev.vouch.customer.SealedTaxId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can change of an owner, as it is at one moment. */
public record OwnerState(
        OwnerProfile profile,
        @Nullable SealedTaxId taxId,
        OwnerVerificationStatus verificationStatus,
        @Nullable String rejectionReason,
        @Nullable Instant deletedAt,
        long version,
        Instant updatedAt) {}
