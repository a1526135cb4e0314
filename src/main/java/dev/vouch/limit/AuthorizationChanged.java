package dev.vouch.limit;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An authorization was approved, declined or reversed. Published inside the transaction. */
record AuthorizationChanged(PlatformId platformId, @Nullable Authorization before, Authorization after)
        implements Change {

    @Override
    public CustomerId customerId() {
        return after.customerId();
    }

    @Override
    public String type() {
        return "authorization." + (after.reversedAt() == null ? after.decision() : "reversed");
    }

    @Override
    public Instant at() {
        return after.updatedAt();
    }
}
