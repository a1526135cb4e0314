package dev.vouch.kyc.web;

import static dev.vouch.error.ErrorCode.CUSTOMER_DELETED;
import static dev.vouch.error.ErrorCode.CUSTOMER_NOT_FOUND;
import static dev.vouch.error.ErrorCode.FOUR_EYES_REQUIRED;
import static dev.vouch.error.ErrorCode.KYC_STEP_REFUSED;

import dev.vouch.id.CustomerId;
import dev.vouch.kyc.Actor;
import dev.vouch.kyc.KycReview;
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
    private final KycAnswer answer;

    ReviewController(KycReview review, KycAnswer answer) {
        this.review = review;
        this.answer = answer;
    }

    @Operation(operationId = "list_reviews", summary = "List what waits for a decision", description = """
            For keys of the role `reviewer` only. The customers in manual review, the longest waiting first.""")
    @ListQuery({ReviewQuery.Filter.class, Paging.class})
    @GetMapping("/v0/reviews")
    ListResponse<ReviewResponse> queue(
            @AuthenticationPrincipal Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        ReviewQuery query = ReviewQuery.of(parameters);
        return query.page()
                .answer(
                        review.queue(
                                caller.platformId(),
                                query.since(),
                                query.after(),
                                query.page().rows()),
                        ReviewResponse::place,
                        ReviewResponse::from);
    }

    @Operation(operationId = "decide_kyc", summary = "Decide on a customer", description = """
            For keys of the role `reviewer` only. From manual review: `approve`, `reject` or `request_information`;
            an approval can be revoked (`revoke`) or asked to be renewed (`reverify`), and a rejection that is
            `retryable` reopened (`reopen`). A step that the lifecycle does not have from where KYC stands is
            refused with `kyc_step_refused`, which names the status as `current` and what can be done in it as
            `allowed`; it leaves no trace. Where two reviewers have to approve, the same key is refused the second
            approval with `four_eyes_required`; the first leaves the status as it is, and is shown to reviewers as
            `first_approval` until the second, and void once something changes that is to be checked again. The
            customer is told `public`, never `internal`.""")
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
