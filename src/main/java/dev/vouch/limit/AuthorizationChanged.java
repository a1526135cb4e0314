package dev.vouch.limit;

import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An authorization was approved, declined or reversed. Published inside the transaction. */
record AuthorizationChanged(PlatformId platformId, @Nullable Authorization previous, Authorization object)
        implements Change {

    @Override
    public CustomerId customerId() {
        return object.customerId();
    }

    @Override
    public EventType type() {
        if (object.reversedAt() != null) {
            return EventType.AUTHORIZATION_REVERSED;
        }
        return switch (object.decision()) {
            case APPROVED -> EventType.AUTHORIZATION_APPROVED;
            case DECLINED -> EventType.AUTHORIZATION_DECLINED;
        };
    }

    @Override
    public Instant at() {
        return object.updatedAt();
    }
}
