package dev.vouch.limit.web;

import static dev.vouch.error.ErrorCode.AUTHORIZATION_ALREADY_REVERSED;
import static dev.vouch.error.ErrorCode.AUTHORIZATION_DECLINED;
import static dev.vouch.error.ErrorCode.AUTHORIZATION_NOT_FOUND;
import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;

import dev.vouch.id.AuthorizationId;
import dev.vouch.id.CustomerId;
import dev.vouch.limit.Authorization;
import dev.vouch.limit.AuthorizationFilter;
import dev.vouch.limit.AuthorizationService;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import dev.vouch.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Authorizations")
@RequestMapping(path = "/v0/customers/{customer_id}/authorizations", produces = MediaType.APPLICATION_JSON_VALUE)
class AuthorizationController {

    private final AuthorizationService authorizations;

    AuthorizationController(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Operation(operationId = "create_authorization", summary = "Authorize a transaction", description = """
            Decides whether the customer may move the amount, and counts an approved amount in the same transaction:
            concurrent authorizations never exceed a limit together. Read `decision`: a declined authorization is
            also answered with 201. The customer must be active, have the endorsement, and stay within the limits of
            one transaction, the UTC day and the UTC month; otherwise `reasons` lists every obstacle and who must
            act. Declined amounts are not counted. With an Idempotency-Key, a retry does not count twice; it also
            repeats a declined answer.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    ResponseEntity<Authorization> authorize(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody AuthorizationRequest request) {
        Authorization decided = authorizations.authorize(
                caller.platformId(), id, request.endorsement(), request.amount(), request.reference());
        return answer(
                ResponseEntity.created(URI.create("/v0/customers/" + id + "/authorizations/" + decided.id())), decided);
    }

    @Operation(operationId = "list_authorizations", summary = "List a customer's authorizations", description = """
            Newest first, both approved and declined. All filters given must hold.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<Authorization> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery AuthorizationFilter filter,
            @FromQuery Paging paging) {
        PageRequest page = paging.of("authorizations of " + id + " " + filter);
        return page.answer(
                authorizations.list(caller.platformId(), id, filter, page.after(), page.rows()),
                shown -> new Cursor(shown.createdAt(), shown.id().uuid()),
                Function.identity());
    }

    @Operation(operationId = "retrieve_authorization", summary = "Retrieve an authorization")
    @Refuses({CUSTOMER_NOT_FOUND, AUTHORIZATION_NOT_FOUND})
    @GetMapping("/{authorization_id}")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<Authorization> retrieve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("authorization_id") AuthorizationId authorizationId) {
        return answer(ResponseEntity.ok(), authorizations.retrieve(caller.platformId(), id, authorizationId));
    }

    @Operation(operationId = "reverse_authorization", summary = "Reverse an authorization", description = """
            Returns the whole amount, once, to the UTC day and month in which it was counted, also for a locked
            customer. A declined authorization cannot be reversed.""")
    @Refuses({
        CUSTOMER_NOT_FOUND,
        AUTHORIZATION_NOT_FOUND,
        AUTHORIZATION_DECLINED,
        AUTHORIZATION_ALREADY_REVERSED,
        CUSTOMER_DELETED
    })
    @PostMapping("/{authorization_id}/reverse")
    @Allowed(Role.PLATFORM)
    ResponseEntity<Authorization> reverse(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("authorization_id") AuthorizationId authorizationId) {
        return answer(ResponseEntity.ok(), authorizations.reverse(caller.platformId(), id, authorizationId));
    }

    private static ResponseEntity<Authorization> answer(
            ResponseEntity.BodyBuilder answer, Authorization authorization) {
        return answer.eTag(Precondition.etag(authorization.version())).body(authorization);
    }
}
