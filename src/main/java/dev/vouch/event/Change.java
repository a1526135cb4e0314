package dev.vouch.event;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a customer or of one of its objects. {@link EventRecorder} writes it into the log. */
public interface Change {

    PlatformId platformId();

    CustomerId customerId();

    EventType type();

    Instant at();

    /** The object as the API showed it before the change; null if it did not show any. */
    default @Nullable Object previous() {
        return null;
    }

    /** The object as the API shows it after the change. */
    Object object();

    /** The reason, in words that the platform may read; null where the object contains it or none was given. */
    default @Nullable String reason() {
        return null;
    }
}
