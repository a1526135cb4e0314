package dev.vouch.kyc;

import dev.vouch.approval.FirstApproved;
import dev.vouch.approval.JointDecision;
import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.RiskRating;
import dev.vouch.event.EventType;
import dev.vouch.tenancy.Actor;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where four eyes are required, approving, keeping an approval, reopening and lowering a risk rating take two persons: the
 * first decision is recorded and waits for the second.
 */
@Component
class FourEyes {

    private static final EventType FIRST = EventType.CUSTOMER_KYC_FIRST_APPROVAL;

    private final TwoPersons persons;
    private final ApplicationEventPublisher events;

    FourEyes(TwoPersons persons, ApplicationEventPublisher events) {
        this.persons = persons;
        this.events = events;
    }

    /** Whether this approval suffices. Unlike other first decisions, the case discards it once its facts change. */
    boolean have(LockedCase locked, Actor actor, List<Decision.Reason> reasons) {
        boolean enough = !persons.areRequired(locked.customer())
                || locked.kycCase().isSecondApproval(actor, reasons, locked.now());
        if (!enough) {
            events.publishEvent(new FirstApproved(locked.customer(), FIRST, locked.now()));
        }
        return enough;
    }

    /** Whether this decision to keep an approval suffices. A first decision on earlier check runs does not count. */
    boolean haveKept(LockedCase locked, Actor actor) {
        String content = locked.kycCase().steps() + " " + locked.kycCase().checkRuns();
        return persons.agree(locked.customer(), new JointDecision("kyc.keep", content, FIRST), actor);
    }

    /** Whether this reopening suffices. A first decision to reopen an earlier rejection does not count. */
    boolean haveReopened(LockedCase locked, Actor actor, List<String> requested) {
        String content = locked.kycCase().steps() + " " + String.join(", ", requested);
        return persons.agree(locked.customer(), new JointDecision("kyc.reopen", content, FIRST), actor);
    }

    /** Whether this rating suffices. A first one on other facts does not count. */
    boolean haveRated(LockedCase locked, RiskRating rating, Actor actor) {
        String facts = locked.kycCase().steps() + " " + locked.kycCase().checkRuns() + " "
                + String.join("; ", locked.kycCase().riskFactors());
        return persons.agree(locked.customer(), new JointDecision("kyc.risk", rating + " " + facts, FIRST), actor);
    }
}
