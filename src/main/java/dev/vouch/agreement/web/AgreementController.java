package dev.vouch.agreement.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;

import dev.vouch.agreement.AgreementResponse;
import dev.vouch.agreement.AgreementService;
import dev.vouch.id.CustomerId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.Cursor;
import dev.vouch.web.FromQuery;
import dev.vouch.web.ListResponse;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Agreements")
@RequestMapping(path = "/v0/customers/{customer_id}/agreements", produces = MediaType.APPLICATION_JSON_VALUE)
class AgreementController {

    private final AgreementService agreements;

    AgreementController(AgreementService agreements) {
        this.agreements = agreements;
    }

    @Operation(operationId = "create_agreement", summary = "Record an agreement", description = """
            Terms that the customer has accepted, or a consent that it has given, in one version of the text. It is
            in the timeline too, and never changes: a new version is another agreement. The current version of your
            `terms_of_service` fulfils the requirement of that name. The text must be the one that you registered for
            the version, if you did.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Allowed(Role.PLATFORM)
    AgreementResponse create(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody AgreementRequest request) {
        return AgreementResponse.from(agreements.create(caller.platformId(), id, request.toDraft()));
    }

    @Operation(operationId = "list_agreements", summary = "List a customer's agreements", description = """
            Newest first.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<AgreementResponse> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of(id + "/agreements");
        return page.answer(
                agreements.list(caller.platformId(), id, page.after(), page.rows()),
                agreement -> new Cursor(agreement.createdAt(), agreement.id().uuid()),
                AgreementResponse::from);
    }
}
