package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where it is set so, it takes two reviewers to approve: the first approval is put on record and waits. */
@Component
class FourEyes {

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean required;

    FourEyes(
            ApplicationEventPublisher events, Clock clock, @Value("${vouch.review.four-eyes:false}") boolean required) {
        this.events = events;
        this.clock = clock;
        this.required = required;
    }

    /** Whether this approval is enough. */
    boolean have(Customer customer, KycCase kycCase, Actor actor, List<Decision.Reason> reasons) {
        Instant now = clock.instant();
        boolean enough = !required || kycCase.isSecondApproval(actor, reasons, now);
        if (!enough) {
            events.publishEvent(new FirstApproved(customer, now));
        }
        return enough;
    }
}
