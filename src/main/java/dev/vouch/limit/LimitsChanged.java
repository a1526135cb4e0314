package dev.vouch.limit;

import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A reviewer has overridden a customer's limits, or removed the override. Published inside the transaction. */
record LimitsChanged(PlatformId platformId, CustomerLimits previous, CustomerLimits object, Instant at)
        implements Change {

    @Override
    public CustomerId customerId() {
        return object.customerId();
    }

    /** Without it where an override was removed: nobody gives a reason for that. */
    @Override
    public @Nullable String reason() {
        return object.override() == null ? null : object.override().reason();
    }

    @Override
    public EventType type() {
        return EventType.CUSTOMER_LIMITS_CHANGED;
    }
}
