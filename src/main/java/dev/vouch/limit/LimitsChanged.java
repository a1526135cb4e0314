package dev.vouch.limit;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;

/** A reviewer has overridden a customer's limits, or removed the override. Published inside the transaction. */
record LimitsChanged(PlatformId platformId, CustomerLimits before, CustomerLimits after, Instant at) implements Change {

    @Override
    public CustomerId customerId() {
        return after.customerId();
    }

    @Override
    public String type() {
        return "customer.limits.changed";
    }
}
