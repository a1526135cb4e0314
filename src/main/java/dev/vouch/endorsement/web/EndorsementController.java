package dev.vouch.endorsement.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.ENDORSEMENT_ALREADY_REVOKED;
import static dev.vouch.error.ErrorCode.ENDORSEMENT_NOT_FOUND;
import static dev.vouch.error.ErrorCode.ENDORSEMENT_NOT_REVOKED;
import static dev.vouch.error.ErrorCode.FOUR_EYES_REQUIRED;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.Eligibility;
import dev.vouch.endorsement.EligibilityService;
import dev.vouch.endorsement.EndorsementResponse;
import dev.vouch.endorsement.Endorsements;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.FromQuery;
import dev.vouch.web.ListResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Endorsements")
@RequestMapping(path = "/v0/customers/{customer_id}", produces = MediaType.APPLICATION_JSON_VALUE)
class EndorsementController {

    private static final String NAME = "Which endorsement";
    private static final String EXAMPLE = "can_use_mpc";

    private final Endorsements endorsements;
    private final EligibilityService eligibility;

    EndorsementController(Endorsements endorsements, EligibilityService eligibility) {
        this.endorsements = endorsements;
        this.eligibility = eligibility;
    }

    @Operation(operationId = "list_endorsements", summary = "List a customer's endorsements", description = """
            All endorsements, with the status of each, its criteria by progress, and why it is not granted. An
            endorsement is granted in the transaction that meets its last criterion, and withdrawn in the one that
            breaks a criterion.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping("/endorsements")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ListResponse<EndorsementResponse> list(
            @AuthenticationPrincipal Caller caller, @PathVariable("customer_id") CustomerId id) {
        return ListResponse.all(endorsements.of(caller.platformId(), id));
    }

    @Operation(operationId = "revoke_endorsement", summary = "Revoke an endorsement", description = """
            It is not granted, whatever the facts, until it is reinstated. It can be revoked
            before it is granted.""")
    @Refuses({CUSTOMER_NOT_FOUND, ENDORSEMENT_NOT_FOUND, ENDORSEMENT_ALREADY_REVOKED, CUSTOMER_DELETED})
    @PostMapping("/endorsements/{endorsement}/revoke")
    @Allowed(Role.REVIEWER)
    EndorsementResponse revoke(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("endorsement") @Parameter(description = NAME, example = EXAMPLE) String name,
            @RequestBody EndorsementDecision request) {
        return endorsements.revoke(caller.platformId(), id, named(name), request.reason());
    }

    @Operation(operationId = "reinstate_endorsement", summary = "Reinstate an endorsement", description = """
            The policy decides again: the endorsement is granted at once if every criterion
            holds. Where four eyes are required, once a second person has reinstated it too.""")
    @Refuses({FOUR_EYES_REQUIRED, CUSTOMER_NOT_FOUND, ENDORSEMENT_NOT_FOUND, ENDORSEMENT_NOT_REVOKED, CUSTOMER_DELETED})
    @PostMapping("/endorsements/{endorsement}/reinstate")
    @Allowed(Role.REVIEWER)
    EndorsementResponse reinstate(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("endorsement") @Parameter(description = NAME, example = EXAMPLE) String name,
            @RequestBody EndorsementDecision request) {
        return endorsements.reinstate(caller.platformId(), id, named(name), request.reason());
    }

    @Operation(operationId = "retrieve_eligibility", summary = "Retrieve eligibility", description = """
            Whether the customer may do it, and if not, why and who must act. Nothing is counted towards the limits.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping("/eligibility")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    Eligibility eligibility(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery EligibilityQuery query) {
        return eligibility.of(caller.platformId(), id, query.endorsement(), query.amount());
    }

    private static Endorsement named(String name) {
        return Endorsement.named(name)
                .orElseThrow(() -> new RequestFailed(
                        ENDORSEMENT_NOT_FOUND, "The endorsement does not exist; see GET /v0/endorsements/policy."));
    }
}
