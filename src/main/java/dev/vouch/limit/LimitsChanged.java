package dev.vouch.limit;

import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;

/** A reviewer has overridden a customer's limits, or removed the override. Published inside the transaction. */
record LimitsChanged(PlatformId platformId, CustomerLimits previous, CustomerLimits object, Instant at)
        implements Change {

    @Override
    public CustomerId customerId() {
        return object.customerId();
    }

    @Override
    public EventType type() {
        return EventType.CUSTOMER_LIMITS_CHANGED;
    }
}
