package dev.vouch.kyc.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.FOUR_EYES_REQUIRED;
import static dev.vouch.error.ErrorCode.KYC_STEP_REFUSED;
import static dev.vouch.error.ErrorCode.VERSION_STALE;

import dev.vouch.customer.CustomerService;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.KycReview;
import dev.vouch.kyc.ReviewQueue;
import dev.vouch.kyc.check.CheckRuns;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reviews")
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {

    private final KycReview review;
    private final ReviewQueue queue;
    private final CheckRuns runs;
    private final CustomerService customers;
    private final KycAnswer answer;

    ReviewController(KycReview review, ReviewQueue queue, CheckRuns runs, CustomerService customers, KycAnswer answer) {
        this.review = review;
        this.queue = queue;
        this.runs = runs;
        this.customers = customers;
        this.answer = answer;
    }

    @Operation(operationId = "list_reviews", summary = "List reviews", description = """
            The customers in manual review, and approved ones with an open monitoring or periodic
            review, longest waiting first. A customer that is deleted in review stays until it is decided.""")
    @GetMapping("/v0/reviews")
    @Allowed(Role.REVIEWER)
    ListResponse<ReviewResponse> queue(
            @AuthenticationPrincipal Caller caller, @FromQuery ReviewFilter filter, @FromQuery Paging paging) {
        PageRequest page = paging.oldestFirst(caller.platformId() + "/reviews " + filter.kind());
        return page.answer(
                queue.after(
                        caller.platformId(),
                        filter.kind(),
                        page.after().createdAt(),
                        page.after().id(),
                        page.rows()),
                ReviewResponse::place,
                ReviewResponse::from);
    }

    @Operation(operationId = "decide_kyc", summary = "Decide on a customer", description = """
            From manual review: `approve`, `reject` or `request_information`; `keep` an approval
            whose monitoring or periodic review is open; `revoke` or `reverify` an approval; `reopen` a rejection that is
            `retryable`, or that only checks decided. To approve or to keep, a reason answers each check with an open
            finding: it names the check as `check` or as `code`; where one check refers, the only reason is its
            answer. A step that the current status does not allow is refused with `kyc_step_refused`, which names the
            `current` status and the `allowed` actions, and changes nothing. With the ETag of the KYC object as
            `If-Match`, a decision on facts that have changed meanwhile is refused. Where two reviewers must approve,
            a second approval by the same person is refused with `four_eyes_required`. The first decision leaves the
            status unchanged. It is in the event `customer.kyc.first_approval` and, for reviewers, in
            `first_approvals`; a further step, a raised risk rating or a fact that must be checked again makes it
            void. The second person sends the same decision; its reasons may differ. The customer sees `public`, never
            `internal`. A customer that was deleted in review can still be approved or rejected, for the record, until
            it is erased.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED, FOUR_EYES_REQUIRED, VERSION_STALE})
    @PostMapping("/v0/customers/{customer_id}/kyc/decision")
    @Allowed(Role.REVIEWER)
    ResponseEntity<KycResponse> decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionRequest request) {
        return answer.decided(
                caller,
                id,
                review.decide(caller.platformId(), id, Precondition.of(ifMatch), request.toDecision(), caller.actor()));
    }

    @Operation(operationId = "rate_kyc_risk", summary = "Rate a customer's risk", description = """
            The rating is in force until the facts behind it change: then the customer is rated again. A rating above
            that of the facts stays beyond that: only a reviewer lowers it. Before the first assessment there is
            nothing to replace, and the call is refused with `kyc_step_refused`. Where four eyes are required, a lower
            rating takes effect once a second person has set the same one, and is refused with `kyc_step_refused`
            while the checks have not seen the current facts.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED, FOUR_EYES_REQUIRED, VERSION_STALE})
    @PostMapping("/v0/customers/{customer_id}/kyc/risk")
    @Allowed(Role.REVIEWER)
    ResponseEntity<KycResponse> rate(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RiskRequest request) {
        return answer.decided(
                caller,
                id,
                review.rate(
                        caller.platformId(),
                        id,
                        Precondition.of(ifMatch),
                        request.rating(),
                        request.reason(),
                        caller.actor()));
    }

    @Operation(operationId = "list_check_runs", summary = "List the runs of the checks", description = """
            Every run, newest first, with the facts that it was run on; also of deleted
            customers.""")
    @Refuses(CUSTOMER_NOT_FOUND)
    @GetMapping("/v0/customers/{customer_id}/kyc/check-runs")
    @Allowed(Role.REVIEWER)
    ListResponse<CheckRunResponse> runs(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @FromQuery Paging paging) {
        PageRequest page = paging.of("check-runs of " + id);
        customers.retrieve(caller.platformId(), id);
        return page.answer(
                runs.before(caller.platformId(), id, page.after(), page.rows()),
                run -> new Cursor(run.at(), run.id().uuid()),
                CheckRunResponse::from);
    }
}
