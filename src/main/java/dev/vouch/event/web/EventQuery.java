package dev.vouch.event.web;

import dev.vouch.event.Event;
import dev.vouch.event.EventResponse;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.web.QueryParameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of the list of events. Its cursor is an event's id, which is valid with any filter. */
record EventQuery(
        @Schema(description = "The last event that you have: the events after it are returned") @Nullable
        EventId after,

        @Schema(
                description = "Events of this type only; `customer.*` for all types that begin so. Unknown types are"
                        + " refused",
                example = "customer.created")
        @Nullable
        String type,

        @Schema(description = "Events of this customer only") @Nullable
        CustomerId customerId,

        @Schema(
                description = "The largest number of events to return",
                minimum = "1",
                maximum = "100",
                defaultValue = "10")
        int limit) {

    static EventQuery of(MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters);
        String after = query.text("after");
        String type = query.parsed("type", "is not a type of event, or a group of types such as customer.*", text -> {
            if (EventType.matching(text).isEmpty()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
        String customerId = query.text("customer_id");
        int limit = query.limit();
        query.refuseFaults();
        return new EventQuery(
                after == null ? null : EventId.of(after),
                type,
                customerId == null ? null : CustomerId.of(customerId),
                limit);
    }

    /** The types to return; empty for all. */
    List<String> types() {
        return type == null ? List.of() : EventType.matching(type);
    }

    /** The cursor of the last page continues with future events; without new events it stays the same. */
    EventList answer(List<Event> events) {
        boolean hasMore = events.size() > limit;
        List<Event> shown = hasMore ? events.subList(0, limit) : events;
        EventId cursor = shown.isEmpty() ? after : shown.get(shown.size() - 1).id();
        return new EventList("list", shown.stream().map(EventResponse::from).toList(), hasMore, cursor);
    }
}
