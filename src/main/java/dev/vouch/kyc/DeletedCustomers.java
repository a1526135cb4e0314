package dev.vouch.kyc;

import dev.vouch.customer.CustomerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes those who are deleted out of the queue of reviews, inside the transaction that deletes them. */
@Component
class DeletedCustomers {

    private final KycCaseRepository cases;

    DeletedCustomers(KycCaseRepository cases) {
        this.cases = cases;
    }

    @EventListener
    void on(CustomerChanged changed) {
        if (changed.type().equals("customer.deleted")) {
            cases.leaveReview(changed.platformId().uuid(), changed.customerId().uuid());
        }
    }
}
