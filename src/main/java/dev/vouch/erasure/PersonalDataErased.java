package dev.vouch.erasure;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer was erased. The event keeps when and why. */
record PersonalDataErased(PlatformId platformId, CustomerId customerId, String reason, Instant at) implements Change {

    @Override
    public String type() {
        return "customer.erased";
    }

    @Override
    public @Nullable Object before() {
        return null;
    }

    @Override
    public Erasure after() {
        return new Erasure(customerId, "erasure", reason, at);
    }
}
