package dev.vouch.customer.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.RESTRICTION_NOT_FOUND;
import static dev.vouch.error.ErrorCode.REVIEWER_REQUIRED;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.Restriction;
import dev.vouch.customer.RestrictionResponse;
import dev.vouch.id.CustomerId;
import dev.vouch.id.RestrictionId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.ListResponse;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Restrictions")
@RequestMapping(path = "/v0/customers/{customer_id}/restrictions", produces = MediaType.APPLICATION_JSON_VALUE)
class RestrictionController {

    private final CustomerService customers;
    private final Clock clock;

    RestrictionController(CustomerService customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    @Operation(operationId = "create_restriction", summary = "Restrict a customer", description = """
            Withholds the named endorsements until the restriction expires or is deleted. A customer has at most 100 in force.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @PostMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RestrictionResponse> restrict(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody RestrictionRequest request) {
        Restriction restriction = customers.restrict(
                caller.platformId(),
                id,
                new TreeSet<>(request.endorsements()),
                request.reason(),
                caller.role(),
                request.expiresAt());
        return answer(
                ResponseEntity.created(URI.create("/v0/customers/" + id + "/restrictions/" + restriction.id())),
                restriction);
    }

    @Operation(operationId = "list_restrictions", summary = "List a customer's restrictions", description = """
            Restrictions in force, oldest first, all on one page.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<RestrictionResponse> list(
            @AuthenticationPrincipal Caller caller, @PathVariable("customer_id") CustomerId id) {
        return ListResponse.all(
                customers.retrieve(caller.platformId(), id).restrictionsInForce(clock.instant()).stream()
                        .map(RestrictionResponse::from)
                        .toList());
    }

    @Operation(operationId = "retrieve_restriction", summary = "Retrieve a restriction", description = """
            Restrictions that have expired or been lifted are not found.""")
    @Refuses({CUSTOMER_NOT_FOUND, RESTRICTION_NOT_FOUND})
    @GetMapping("/{restriction_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<RestrictionResponse> retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("restriction_id") RestrictionId restrictionId) {
        Customer customer = customers.retrieve(caller.platformId(), id);
        return answer(ResponseEntity.ok(), customer.restrictionInForce(restrictionId, clock.instant()));
    }

    @Operation(operationId = "delete_restriction", summary = "Lift a restriction", description = """
            Only a reviewer lifts what a reviewer has restricted.""")
    @Refuses({REVIEWER_REQUIRED, CUSTOMER_NOT_FOUND, RESTRICTION_NOT_FOUND, CUSTOMER_DELETED})
    @DeleteMapping("/{restriction_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER})
    ResponseEntity<RestrictionResponse> lift(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("restriction_id") RestrictionId restrictionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(
                ResponseEntity.ok(),
                customers.liftRestriction(
                        caller.platformId(), id, restrictionId, Precondition.of(ifMatch), caller.role()));
    }

    private static ResponseEntity<RestrictionResponse> answer(
            ResponseEntity.BodyBuilder answer, Restriction restriction) {
        return answer.eTag(Precondition.etag(Restriction.VERSION)).body(RestrictionResponse.from(restriction));
    }
}
