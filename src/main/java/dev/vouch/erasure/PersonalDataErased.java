package dev.vouch.erasure;

import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;

/** A customer was erased. The event keeps when and why. */
record PersonalDataErased(PlatformId platformId, CustomerId customerId, String reason, Instant at) implements Change {

    @Override
    public EventType type() {
        return EventType.CUSTOMER_ERASED;
    }

    @Override
    public Erasure object() {
        return new Erasure(customerId, "erasure", reason, at);
    }
}
