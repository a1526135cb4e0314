package dev.vouch.webhook.web;

import dev.vouch.error.Fault;
import dev.vouch.event.EventType;
import dev.vouch.webhook.Subscriptions;
import java.util.List;
import java.util.stream.IntStream;

/** Finds entries that match no event type: they would never receive an event. */
final class EventTypeFaults {

    private static final String RULE = "is not a known event type: use *, customer.* and the like, or one of "
            + String.join(", ", EventType.known());

    private EventTypeFaults() {}

    static List<Fault> of(String pointer, List<String> types) {
        return IntStream.range(0, types.size())
                .filter(i -> types.get(i) != null && !Subscriptions.isKnown(types.get(i)))
                .mapToObj(i -> Fault.at(pointer + "/" + i, "unknown_event_type", RULE))
                .toList();
    }
}
