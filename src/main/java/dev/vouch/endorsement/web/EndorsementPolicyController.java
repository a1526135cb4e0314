package dev.vouch.endorsement.web;

import dev.vouch.endorsement.EndorsementPolicy;
import dev.vouch.endorsement.PolicyInForce;
import dev.vouch.endorsement.PolicyPreview;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.FromQuery;
import dev.vouch.web.PageRequest;
import dev.vouch.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Endorsements")
@RequestMapping(path = "/v0/endorsements/policy", produces = MediaType.APPLICATION_JSON_VALUE)
class EndorsementPolicyController {

    private final PolicyInForce inForce;
    private final PolicyPreview preview;

    EndorsementPolicyController(PolicyInForce inForce, PolicyPreview preview) {
        this.inForce = inForce;
        this.preview = preview;
    }

    @Operation(
            operationId = "retrieve_endorsement_policy",
            summary = "Retrieve the endorsement policy",
            description = """
            The criteria of each endorsement. Each granted endorsement names the policy version that granted it.""")
    @GetMapping
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    PolicyResponse retrieve() {
        return PolicyResponse.from(inForce.policy());
    }

    @Operation(operationId = "preview_endorsement_policy", summary = "Preview an endorsement policy", description = """
            Counts the customers that would gain or lose each endorsement under another policy,
            and lists them in pages, newest first. Nothing changes. The policy itself is set in the configuration,
            `vouch.endorsements`.

            The first page evaluates up to 50,000 active customers, the newest; only it has the `counts`, whose
            `complete` says whether they are all. Each further page continues after its `cursor`, and evaluates up to as
            many: where few differ, it may have fewer customers than its `limit`, or none, and still `has_more`. So the
            pages list all that differ. Customers are evaluated as they are read, so
            concurrent changes may or may not be included.""")
    @PostMapping("/preview")
    @Allowed(Role.REVIEWER)
    PreviewResponse preview(
            @AuthenticationPrincipal Caller caller, @FromQuery Paging paging, @RequestBody PreviewRequest request) {
        EndorsementPolicy other = request.toPolicy(preview);
        PageRequest page = paging.of(caller.platformId() + "/preview of " + other.version());
        return PreviewResponse.from(preview.of(caller.platformId(), other, page.after(), page.rows()), page);
    }
}
