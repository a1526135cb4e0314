package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something of a customer has changed: what an aggregate tells, and {@link EventRecorder} writes down. */
public interface Change {

    PlatformId platformId();

    CustomerId customerId();

    EventType type();

    Instant at();

    /** The object as the API showed it before the change; none for a new one. */
    @Nullable
    Object previous();

    /** The object as the API shows it after the change. */
    Object object();

    /** Why, in words that the platform may read; null where the object says it, or nobody did. */
    default @Nullable String reason() {
        return null;
    }
}
