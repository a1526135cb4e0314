package dev.vouch.timeline;

import dev.vouch.event.CanonicalJson;
import dev.vouch.event.Event;
import dev.vouch.event.EventChain;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a customer with its place in the chain.
 *
 * @param salt null once the data are erased
 */
public record TimelineEntry(Event event, byte @Nullable [] salt, byte[] dataHash, byte[] previousHash, byte[] hash) {

    public boolean isErased() {
        return salt == null;
    }

    boolean isErasure() {
        return EventType.CUSTOMER_ERASED.is(event.type()) && !isErased();
    }

    /** Whether its data is the customer itself. */
    boolean showsTheCustomer() {
        return !isErased()
                && event.type().startsWith("customer.")
                && event.data().startsWith("{\"object\":{\"id\":\"" + customerId());
    }

    public CustomerId customerId() {
        return Objects.requireNonNull(event.customerId());
    }

    EventChain.Link link() {
        return new EventChain.Link(
                event.actor(),
                event.createdAt(),
                customerId(),
                CanonicalJson.hex(dataHash),
                event.id(),
                CanonicalJson.hex(previousHash),
                event.sequence(),
                event.type());
    }
}
