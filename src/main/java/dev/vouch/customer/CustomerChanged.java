package dev.vouch.customer;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer has changed. Told inside the transaction that changes it, once the new version is known.
 *
 * @param lostEndorsements what it had and has no more, as it is not active any more
 */
public record CustomerChanged(
        Customer subject,
        EventType type,
        @Nullable CustomerResponse before,
        boolean taxIdChanged,
        Set<Endorsement> lostEndorsements,
        @Nullable String reason,
        Instant at)
        implements SubjectChange {

    @Override
    public CustomerResponse after() {
        return CustomerResponse.from(subject, at);
    }
}
