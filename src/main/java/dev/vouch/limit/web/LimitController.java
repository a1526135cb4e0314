package dev.vouch.limit.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.FOUR_EYES_REQUIRED;

import dev.vouch.id.CustomerId;
import dev.vouch.limit.CustomerLimits;
import dev.vouch.limit.LimitService;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Limits")
@RequestMapping(path = "/v0/customers/{customer_id}/limits", produces = MediaType.APPLICATION_JSON_VALUE)
class LimitController {

    private final LimitService limits;

    LimitController(LimitService limits) {
        this.limits = limits;
    }

    @Operation(operationId = "retrieve_limits", summary = "Retrieve a customer's limits", description = """
            Approved authorizations that are not reversed count as used, in the current UTC day and month. The
            ETag changes with the used amounts, too.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<CustomerLimits> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable("customer_id") CustomerId id) {
        return answer(limits.retrieve(caller.platformId(), id));
    }

    @Operation(operationId = "override_limits", summary = "Override the limits of a customer", description = """
            The limits apply at once, whatever the customer's type and level, until the override
            is deleted. Used amounts stay used. The event is `customer.limits.changed`. Where four eyes are required, it
            takes effect once a second person has set the same limits.""")
    @Refuses({FOUR_EYES_REQUIRED, CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @PutMapping
    @Allowed(Role.REVIEWER)
    ResponseEntity<CustomerLimits> override(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LimitsRequest request) {
        return answer(limits.override(
                caller.platformId(),
                id,
                Precondition.of(ifMatch),
                request.toLimits(),
                request.reason(),
                caller.actor()));
    }

    @Operation(
            operationId = "delete_limits_override",
            summary = "Delete the limits override of a customer",
            description = """
            The limits of the type and level apply again. Where four eyes are required, that takes
            effect once a second person has deleted the override too. Without an override, the call withdraws one that
            waits for a second person.""")
    @Refuses({FOUR_EYES_REQUIRED, CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @DeleteMapping
    @Allowed(Role.REVIEWER)
    ResponseEntity<CustomerLimits> removeOverride(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(limits.removeOverride(caller.platformId(), id, Precondition.of(ifMatch), caller.actor()));
    }

    private static ResponseEntity<CustomerLimits> answer(CustomerLimits limits) {
        return ResponseEntity.ok().eTag(Precondition.etag(limits.version())).body(limits);
    }
}
