package dev.vouch.limit;

import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;

/** A reviewer has given a customer limits of its own, or taken them away. Told inside the transaction that does it. */
record LimitsChanged(PlatformId platformId, CustomerLimits before, CustomerLimits after, Instant at) implements Change {

    @Override
    public CustomerId customerId() {
        return after.customerId();
    }

    @Override
    public EventType type() {
        return EventType.CUSTOMER_LIMITS_CHANGED;
    }
}
