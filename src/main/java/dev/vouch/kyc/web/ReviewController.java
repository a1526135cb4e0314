package dev.vouch.kyc.web;

import dev.vouch.id.CustomerId;
import dev.vouch.kyc.Actor;
import dev.vouch.kyc.KycReview;
import dev.vouch.platform.Caller;
import dev.vouch.web.ListResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReviewController {

    private final KycReview review;
    private final KycAnswer answer;

    ReviewController(KycReview review, KycAnswer answer) {
        this.review = review;
        this.answer = answer;
    }

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

    @PostMapping("/v0/customers/{id}/kyc/decision")
    KycResponse decide(
            @AuthenticationPrincipal Caller caller, @PathVariable CustomerId id, @RequestBody DecisionRequest request) {
        review.decide(caller.platformId(), id, request.toDecision(), Actor.of(caller));
        return answer.of(caller, id);
    }
}
