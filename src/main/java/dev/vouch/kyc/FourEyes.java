package dev.vouch.kyc;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where it is set so, it takes two reviewers to approve: the first approval is put on record and waits. */
@Component
class FourEyes {

    private final ApplicationEventPublisher events;
    private final boolean required;

    FourEyes(ApplicationEventPublisher events, @Value("${vouch.review.four-eyes:false}") boolean required) {
        this.events = events;
        this.required = required;
    }

    /** Whether this approval is enough. */
    boolean have(LockedCase locked, Actor actor, List<Decision.Reason> reasons) {
        boolean enough = !required || locked.kycCase().isSecondApproval(actor, reasons, locked.now());
        if (!enough) {
            events.publishEvent(new FirstApproved(locked.customer(), locked.now()));
        }
        return enough;
    }
}
