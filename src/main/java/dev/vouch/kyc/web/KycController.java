package dev.vouch.kyc.web;

import static dev.vouch.error.ErrorCode.BENEFICIAL_OWNER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.KYC_STEP_REFUSED;
import static dev.vouch.error.ErrorCode.NOT_FOUND;

import dev.vouch.customer.KycLink;
import dev.vouch.document.Documents;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.kyc.KycLinks;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.KycSimulation;
import dev.vouch.openapi.Refuses;
import dev.vouch.owner.OwnerService;
import dev.vouch.platform.Allowed;
import dev.vouch.platform.Caller;
import dev.vouch.platform.Role;
import dev.vouch.web.BodyLimit;
import dev.vouch.web.BodySize;
import dev.vouch.web.Precondition;
import dev.vouch.web.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "KYC")
@RequestMapping(path = "/v0/customers/{customer_id}", produces = MediaType.APPLICATION_JSON_VALUE)
class KycController {

    private final KycService kyc;
    private final Documents documents;
    private final OwnerService owners;
    private final KycSimulation simulation;
    private final KycLinks links;
    private final KycAnswer answer;
    private final PublicAddress address;

    KycController(
            KycService kyc,
            Documents documents,
            OwnerService owners,
            KycSimulation simulation,
            KycLinks links,
            KycAnswer answer,
            PublicAddress address) {
        this.kyc = kyc;
        this.documents = documents;
        this.owners = owners;
        this.simulation = simulation;
        this.links = links;
        this.answer = answer;
        this.address = address;
    }

    @Operation(operationId = "retrieve_kyc", summary = "Retrieve KYC", description = """
            Requirements, rejection reasons, check results and every step so far with its actor. Only reviewers see
            the `detail` of a check, `findings`, `risk`, the `reasons` and `first_approved_by` of a step, and
            `first_approvals`. The ETag changes with the customer and everything that its KYC depends on.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping("/kyc")
    @Allowed({Role.PLATFORM, Role.REVIEWER, Role.READ_ONLY})
    ResponseEntity<KycResponse> retrieve(
            @AuthenticationPrincipal Caller caller, @PathVariable("customer_id") CustomerId id) {
        return answer.ok(caller, id);
    }

    @Operation(operationId = "submit_kyc", summary = "Submit an identity document and a selfie", description = """
            Starts KYC if it has not started, and evaluates it: once nothing is outstanding, it is under review. A
            missing file, such as the back of a driving licence or national id, becomes a requirement, not an error.
            Files are PNG, JPEG, WebP or PDF, identified by their content: at most 10 MB each and 24 MB together;
            images have at least 200 x 200 pixels and at most 50 megapixels. A PDF must open without a password. Each
            file stands for one thing: the same file as front and back, or as document and selfie, is refused. Faults of
            a file are listed in `errors`. A step that the current status does not allow is refused with
            `kyc_step_refused`, which names the `current` status and the `allowed` actions, and changes nothing.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED})
    @PostMapping("/kyc")
    @BodyLimit(BodySize.FILES_IN_JSON)
    @Allowed(Role.PLATFORM)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<KycResponse> submit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody SubmissionRequest request) {
        documents.add(caller.platformId(), id, null, request.documents());
        return answer.accepted(caller, id);
    }

    /** An owner's own identity document and selfie. Retrying one owner leaves the business and the others as they are. */
    @Operation(operationId = "submit_owner_kyc", summary = "Submit a beneficial owner's documents", description = """
            The identity document and selfie of this person, or one of the files alone. Retrying one owner does not
            affect the business or its other owners. The answer is the KYC of the business. Files are PNG, JPEG, WebP
            or PDF, identified by their content: at most 10 MB each and 24 MB together; images have at least 200 x 200
            pixels and at most 50 megapixels. Faults of a file are listed in `errors`.""")
    @Refuses({CUSTOMER_NOT_FOUND, BENEFICIAL_OWNER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED})
    @PostMapping("/beneficial-owners/{owner_id}/kyc")
    @BodyLimit(BodySize.FILES_IN_JSON)
    @Allowed(Role.PLATFORM)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<KycResponse> submitForOwner(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("owner_id") OwnerId ownerId,
            @RequestBody SubmissionRequest request) {
        owners.retrieve(caller.platformId(), id, ownerId);
        documents.add(caller.platformId(), id, ownerId.uuid(), request.documents());
        return answer.accepted(caller, id);
    }

    @Operation(operationId = "change_kyc_level", summary = "Change the level of KYC", description = """
            The enhanced level requires more: see `requirements`. Raising it never keeps the approval of the lower
            one: KYC is incomplete until the customer provides the rest. In every other status the level changes; the
            status follows only if the requirements of the new level are now met, or no longer met.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED})
    @PostMapping("/kyc/level")
    @Allowed(Role.PLATFORM)
    ResponseEntity<KycResponse> changeLevel(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LevelRequest request) {
        kyc.changeLevel(caller.platformId(), id, Precondition.of(ifMatch), request.level(), caller.actor());
        return answer.ok(caller, id);
    }

    @Operation(operationId = "simulate_kyc", summary = "Simulate an outcome of KYC", description = """
            Sandboxes only: takes KYC to `outcome` by the shortest path through the lifecycle. The steps run through the
            same code as real ones, and each is in the history. In live environments, the answer is `not_found`. An
            outcome that cannot be reached, or that KYC already has, is refused with `kyc_step_refused`, which gives the
            status as `current` and the possible actions as `allowed`; nothing is stored. No checks follow a simulated
            `under_review`. A lock on the customer does not stop the simulation.""")
    @Refuses({NOT_FOUND, CUSTOMER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED})
    @PostMapping("/simulate")
    @Allowed(Role.PLATFORM)
    ResponseEntity<KycResponse> simulate(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody SimulationRequest request) {
        simulation.simulate(caller.platform(), id, request.outcome(), request.toReasons(), caller.actor());
        return answer.ok(caller, id);
    }

    @Operation(operationId = "create_kyc_link", summary = "Create a KYC link", description = """
            A page where the customer completes KYC. The link expires after seven days, with the decision, or when a
            newer link is created; it is shown once. After the decision, the request is refused with
            `kyc_step_refused` until KYC is reopened; after a rejection whose reasons are all `retryable`, a link
            lets the customer try again. With a `redirect_url`, the customer continues there after the last page.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED})
    @PostMapping("/kyc-links")
    @Allowed(Role.PLATFORM)
    @ResponseStatus(HttpStatus.CREATED)
    KycLinkResponse openLink(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody(required = false) @Nullable KycLinkRequest request) {
        return answer(links.make(caller.platformId(), id, KycLinkRequest.redirectUrl(request)));
    }

    @Operation(
            operationId = "create_owner_kyc_link",
            summary = "Create a KYC link for a beneficial owner",
            description = """
            A page where this person provides what is required of them alone: details and documents of nobody else can
            be seen or changed there. The link expires after seven days, with the decision on the business, with the
            owner, or when a newer link of this owner is created; it is shown once. After the decision, the request is
            refused with `kyc_step_refused` until KYC is reopened.""")
    @Refuses({CUSTOMER_NOT_FOUND, BENEFICIAL_OWNER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED})
    @PostMapping("/beneficial-owners/{owner_id}/kyc-links")
    @Allowed(Role.PLATFORM)
    @ResponseStatus(HttpStatus.CREATED)
    KycLinkResponse openLinkForOwner(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @PathVariable("owner_id") OwnerId ownerId,
            @RequestBody(required = false) @Nullable KycLinkRequest request) {
        return answer(links.makeForOwner(caller.platformId(), id, ownerId, KycLinkRequest.redirectUrl(request)));
    }

    private KycLinkResponse answer(KycLink link) {
        return new KycLinkResponse(address.of("/kyc/" + link.token()), link.expiresAt());
    }
}
