package dev.vouch.kyc.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.FOUR_EYES_REQUIRED;
import static dev.vouch.error.ErrorCode.KYC_STEP_REFUSED;

import dev.vouch.id.CustomerId;
import dev.vouch.kyc.Actor;
import dev.vouch.kyc.KycReview;
import dev.vouch.kyc.ReviewQueue;
import dev.vouch.openapi.ListQuery;
import dev.vouch.openapi.Paging;
import dev.vouch.openapi.Refuses;
import dev.vouch.platform.Caller;
import dev.vouch.web.ListResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reviews")
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {

    private final KycReview review;
    private final ReviewQueue queue;
    private final KycAnswer answer;

    ReviewController(KycReview review, ReviewQueue queue, KycAnswer answer) {
        this.review = review;
        this.queue = queue;
        this.answer = answer;
    }

    @Operation(operationId = "list_reviews", summary = "List reviews", description = """
            Reviewer keys only. The customers in manual review, longest waiting first.""")
    @ListQuery({ReviewQuery.Filter.class, Paging.class})
    @GetMapping("/v0/reviews")
    ListResponse<ReviewResponse> queue(
            @AuthenticationPrincipal Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        ReviewQuery query = ReviewQuery.of(parameters);
        return query.page()
                .answer(
                        queue.after(
                                caller.platformId(),
                                query.since(),
                                query.after(),
                                query.page().rows()),
                        ReviewResponse::place,
                        ReviewResponse::from);
    }

    @Operation(operationId = "decide_kyc", summary = "Decide on a customer", description = """
            Reviewer keys only. From manual review: `approve`, `reject` or `request_information`;
            `revoke` or `reverify` an approval; `reopen` a rejection that is `retryable`. A step that the current
            status does not allow is refused with `kyc_step_refused`, which names the `current` status and the
            `allowed` actions, and changes nothing. Where two reviewers must approve, a second approval by the same
            key is refused with `four_eyes_required`. The first approval leaves the status unchanged, is shown to
            reviewers as `first_approval`, and becomes void when a fact changes that must be checked again. The
            customer sees `public`, never `internal`.""")
    @Refuses({CUSTOMER_NOT_FOUND, CUSTOMER_DELETED, KYC_STEP_REFUSED, FOUR_EYES_REQUIRED})
    @PostMapping("/v0/customers/{customer_id}/kyc/decision")
    KycResponse decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("customer_id") CustomerId id,
            @RequestBody DecisionRequest request) {
        review.decide(caller.platformId(), id, request.toDecision(), Actor.of(caller));
        return answer.of(caller, id);
    }
}
