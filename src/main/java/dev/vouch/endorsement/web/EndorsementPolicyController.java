package dev.vouch.endorsement.web;

import dev.vouch.endorsement.EndorsementPolicy;
import dev.vouch.endorsement.PolicyInForce;
import dev.vouch.endorsement.PolicyPreview;
import dev.vouch.openapi.ListQuery;
import dev.vouch.openapi.Paging;
import dev.vouch.platform.Caller;
import dev.vouch.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
            summary = "Retrieve the policy of endorsements",
            description = """
            Which criteria each endorsement needs. Its version stands with each endorsement that was granted by it.""")
    @GetMapping
    PolicyResponse retrieve() {
        return PolicyResponse.from(inForce.policy());
    }

    @Operation(
            operationId = "preview_endorsement_policy",
            summary = "Preview another policy of endorsements",
            description = """
            For keys of the role `reviewer` only. Tells how many customers would gain or lose what under another policy,
            and page by page which, newest first; it changes nothing. The policy itself is changed in the service's
            configuration, `vouch.endorsements`.

            The first page judges every active customer, so that it takes a while where there are many, and alone has
            the `counts`. Each further page goes on behind its `cursor` until it is full. Customers are judged as they
            are when they are read: what changes meanwhile may be seen or not.""")
    @ListQuery(Paging.class)
    @PostMapping("/preview")
    PreviewResponse preview(
            @AuthenticationPrincipal Caller caller,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestBody PreviewRequest request) {
        EndorsementPolicy other = request.toPolicy(preview);
        PageRequest page = PageRequest.of(parameters, "preview of " + other.version());
        return PreviewResponse.from(preview.of(caller.platformId(), other, page.after(), page.rows()), page);
    }
}
