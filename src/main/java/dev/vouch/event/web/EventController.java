package dev.vouch.event.web;

import dev.vouch.event.Event;
import dev.vouch.event.EventLog;
import dev.vouch.platform.Caller;
import dev.vouch.web.ListResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v0/events", produces = MediaType.APPLICATION_JSON_VALUE)
class EventController {

    private final EventLog log;

    EventController(EventLog log) {
        this.log = log;
    }

    @GetMapping
    ListResponse<EventResponse> list(
            @AuthenticationPrincipal Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        EventQuery query = EventQuery.of(parameters);
        List<Event> events =
                log.read(caller.platformId(), query.after(), query.type(), query.customerId(), query.limit() + 1);
        return query.answer(events);
    }
}
