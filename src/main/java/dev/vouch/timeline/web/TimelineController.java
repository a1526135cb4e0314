package dev.vouch.timeline.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;

import dev.vouch.customer.CustomerService;
import dev.vouch.id.CustomerId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.timeline.TimelineEntry;
import dev.vouch.timeline.TimelineEntryResponse;
import dev.vouch.timeline.TimelineVerification;
import dev.vouch.timeline.Timelines;
import dev.vouch.timeline.VerifiedTimeline;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Timeline")
@RequestMapping(path = "/v0/customers/{customer_id}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
class TimelineController {

    private final CustomerService customers;
    private final Timelines timelines;
    private final TimelineVerification verification;

    TimelineController(CustomerService customers, Timelines timelines, TimelineVerification verification) {
        this.customers = customers;
        this.timelines = timelines;
        this.verification = verification;
    }

    @Operation(operationId = "list_timeline", summary = "List a customer's timeline", description = """
            Newest first: who did what, when and why, what changed, and who opened which document. Each entry is
            chained to the one before it by its hash. Also of deleted and of erased customers.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<TimelineEntryResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of(id + "/timeline");
        customers.retrieve(caller.platformId(), id);
        return page.answer(
                timelines.before(caller.platformId(), id, sequence(page.after()), page.rows()),
                TimelineController::place,
                TimelineEntryResponse::from);
    }

    @Operation(operationId = "verify_timeline", summary = "Verify a customer's timeline", description = """
            Computes every hash of the timeline and compares it with the daily seals. `faults` names what differs. The
            evidence pack contains a verifier that works without the service.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping("/verify")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    VerifiedTimeline verify(@AuthenticationPrincipal Caller caller, @PathVariable("customer_id") CustomerId id) {
        customers.retrieve(caller.platformId(), id);
        return verification.verify(caller.platformId(), id);
    }

    /** Entries are ordered by their sequence, which the cursor contains instead of an id. */
    private static Cursor place(TimelineEntry entry) {
        return new Cursor(entry.event().createdAt(), new UUID(0, entry.event().sequence()));
    }

    private static long sequence(Cursor after) {
        return after.equals(Cursor.START) ? Long.MAX_VALUE : after.id().getLeastSignificantBits();
    }
}
