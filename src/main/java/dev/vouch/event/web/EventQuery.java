package dev.vouch.event.web;

import dev.vouch.error.Fault;
import dev.vouch.event.Event;
import dev.vouch.event.EventFilter;
import dev.vouch.event.EventResponse;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.web.Paging;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query of the list of events. Its cursor is an event's id, which is valid with any filter. */
record EventQuery(
        @Schema(description = "The last event that you have: the events after it are returned") @Nullable
        EventId after,

        @Schema(
                description = "Events of this type only; `customer.*` for all types that begin so, `*` for all. Unknown"
                        + " types are refused",
                example = "customer.created")
        @Nullable
        String type,

        @Schema(description = "Events of this customer only") @Nullable
        CustomerId customerId,

        @Schema(description = "RFC 3339, exclusive", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant createdAfter,

        @Schema(description = "RFC 3339, exclusive", example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant createdBefore,

        @Schema(description = "The largest number of events to return", defaultValue = "10")
        @Min(value = 1, message = Paging.LIMIT)
        @Max(value = 100, message = Paging.LIMIT)
        Integer limit)
        implements CrossFieldChecked {

    private static final String ALL = "*";

    @Override
    public List<Fault> faults() {
        return type == null || type.equals(ALL) || !types().isEmpty()
                ? List.of()
                : List.of(Fault.at(
                        "/type", "invalid_value", "is not a type of event, or a group of types such as customer.*"));
    }

    EventFilter filter() {
        return new EventFilter(types(), customerId, createdAfter, createdBefore);
    }

    private List<String> types() {
        return type == null || type.equals(ALL) ? List.of() : EventType.matching(type);
    }

    /** The cursor of the last page continues with future events; without new events it stays the same. */
    EventList answer(List<Event> events) {
        boolean hasMore = events.size() > limit;
        List<Event> shown = hasMore ? events.subList(0, limit) : events;
        EventId cursor = shown.isEmpty() ? after : shown.get(shown.size() - 1).id();
        return new EventList("list", shown.stream().map(EventResponse::from).toList(), hasMore, cursor);
    }
}
