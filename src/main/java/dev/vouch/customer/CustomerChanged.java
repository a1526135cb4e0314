package dev.vouch.customer;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer has changed. Published inside the transaction that changes it, once the new version is known.
 *
 * @param before null for a new customer
 * @param lostEndorsements the endorsements that it lost because it is no longer active
 */
public record CustomerChanged(
        Customer subject,
        EventType type,
        @Nullable CustomerState before,
        Set<Endorsement> lostEndorsements,
        @Nullable String reason,
        Instant at)
        implements SubjectChange {

    public boolean taxIdChanged() {
        return before != null && !Objects.equals(before.taxId(), subject.taxId());
    }

    /** Restrictions that have expired since are shown as they were last published. */
    @Override
    public @Nullable CustomerResponse previous() {
        if (before == null) {
            return null;
        }
        boolean hasExpired = type == EventType.CUSTOMER_RESTRICTION_EXPIRED;
        return CustomerResponse.from(subject, before, hasExpired ? before.updatedAt() : at);
    }

    @Override
    public CustomerResponse object() {
        return CustomerResponse.from(subject, at);
    }
}
