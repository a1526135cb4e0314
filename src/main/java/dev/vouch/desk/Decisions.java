package dev.vouch.desk;

import dev.vouch.customer.CustomerService;
import dev.vouch.id.CustomerId;
import dev.vouch.kyc.Decision;
import dev.vouch.kyc.KycReview;
import dev.vouch.platform.Caller;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Precondition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides through the service of the API, for the holder of the claim, and releases the claim. */
@Service
class Decisions {

    private final CustomerService customers;
    private final Claims claims;
    private final KycReview review;

    Decisions(CustomerService customers, Claims claims, KycReview review) {
        this.customers = customers;
        this.claims = claims;
        this.review = review;
    }

    /**
     * Locks the customer before its claim, as an erasure does.
     *
     * @return whether it takes effect now, and does not wait for a second person
     * @throws ClaimedByAnother while another reviewer's claim lasts
     */
    @Transactional
    public boolean decide(Caller caller, CustomerId customer, Precondition precondition, Decision decision) {
        Actor actor = caller.actor();
        customers.lock(caller.platformId(), customer);
        claims.take(caller.platformId(), customer, actor);
        boolean takesEffect = review.decide(caller.platformId(), customer, precondition, decision, actor);
        claims.release(caller.platformId(), customer, actor);
        return takesEffect;
    }
}
