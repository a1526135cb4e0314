package dev.vouch.customer;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer has changed. Told inside the transaction that changes it, once the new version is known.
 *
 * @param lostEndorsements what it had and has no more, as it is not active any more
 */
public record CustomerChanged(
        Customer customer,
        String type,
        @Nullable CustomerResponse before,
        boolean taxIdChanged,
        Set<Endorsement> lostEndorsements,
        Instant at)
        implements Change {

    @Override
    public PlatformId platformId() {
        return customer.platformId();
    }

    @Override
    public CustomerId customerId() {
        return customer.id();
    }

    @Override
    public CustomerResponse after() {
        return CustomerResponse.from(customer, at);
    }
}
