package dev.vouch.customer;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list of customers is narrowed by; null narrows nothing. */
public record CustomerFilter(
        @Nullable CustomerType type,
        @Nullable CustomerStatus status,
        @Nullable KycStatus kycStatus,
        @Nullable Standing standing,
        @Nullable RiskRating riskRating,
        @Nullable Endorsement endorsement,
        @Nullable String email,
        @Nullable String externalId,
        Map<String, String> metadata,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        @Nullable Instant updatedAfter,
        @Nullable Instant updatedBefore,
        boolean includeDeleted) {

    boolean showsDeleted() {
        return includeDeleted || status == CustomerStatus.DELETED;
    }

    /** Whether there is an index which has those that are looked for in the order of the list. */
    boolean isOrderedByIndex() {
        return metadata.isEmpty() && endorsement == null && updatedAfter == null && updatedBefore == null;
    }
}
