package dev.vouch.event.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.EVENT_NOT_FOUND;

import dev.vouch.event.EventLog;
import dev.vouch.event.EventResponse;
import dev.vouch.id.EventId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.FromQuery;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Events")
@RequestMapping(path = "/v0/events", produces = MediaType.APPLICATION_JSON_VALUE)
class EventController {

    /** Events never change. */
    private static final long VERSION = 0;

    private final EventLog log;

    EventController(EventLog log) {
        this.log = log;
    }

    @Operation(operationId = "list_events", summary = "List events", description = """
            Oldest first. To catch up, send your last event as `after`: the `cursor` of a page is its last event, or
            your own `after` where no newer event exists. No event appears later before one that was already
            returned.""")
    @Refuses({EVENT_NOT_FOUND, CUSTOMER_NOT_FOUND})
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    EventList list(@AuthenticationPrincipal Caller caller, @FromQuery EventQuery query) {
        return query.answer(log.read(caller.platformId(), query.after(), query.filter(), query.limit() + 1));
    }

    @Operation(operationId = "retrieve_event", summary = "Retrieve an event")
    @Refuses(EVENT_NOT_FOUND)
    @GetMapping("/{event_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<EventResponse> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable("event_id") EventId id) {
        return ResponseEntity.ok()
                .eTag(Precondition.etag(VERSION))
                .body(EventResponse.from(log.get(caller.platformId(), id)));
    }
}
