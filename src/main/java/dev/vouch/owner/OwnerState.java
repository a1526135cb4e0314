package dev.vouch.owner;

import dev.vouch.customer.SealedTaxId;
import dev.vouch.explanation.Explanation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can change of an owner, as it is at one moment. */
public record OwnerState(
        OwnerProfile profile,
        @Nullable SealedTaxId taxId,
        OwnerVerificationStatus verificationStatus,
        @Nullable Explanation rejectionReason,
        @Nullable Instant deletedAt,
        long version,
        Instant updatedAt) {}
