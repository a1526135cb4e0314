package dev.vouch.kyc;

import dev.vouch.approval.Agreement;
import dev.vouch.approval.FirstApproved;
import dev.vouch.approval.JointDecision;
import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.RiskRating;
import dev.vouch.event.EventType;
import dev.vouch.tenancy.Actor;
import java.util.List;
import java.util.stream.Collectors;
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
    boolean approvalTakesEffect(LockedCase locked, Actor actor, List<Decision.Reason> reasons) {
        KycCase kycCase = locked.kycCase();
        if (!persons.areRequired(locked.customer())) {
            kycCase.discardFirstApproval();
            return true;
        }
        boolean enough = kycCase.isSecondApproval(actor, reasons, locked.now());
        if (!enough) {
            events.publishEvent(
                    new FirstApproved(locked.customer(), FIRST, String.valueOf(KycAction.APPROVE), locked.now()));
        }
        return enough;
    }

    /** Agrees to keep an approval. A first decision on earlier check runs does not count. */
    Agreement toKeep(LockedCase locked, Actor actor, Decision decision) {
        String content = locked.kycCase().steps() + " " + locked.kycCase().checkRuns();
        return persons.agree(
                locked.customer(),
                new JointDecision("kyc.keep", content, FIRST, String.valueOf(KycAction.KEEP), decision.reasons()),
                actor);
    }

    /** Agrees to a reopening. A first decision to reopen an earlier rejection does not count. */
    Agreement toReopen(LockedCase locked, Actor actor, Decision decision) {
        String requested = decision.requested().stream().distinct().sorted().collect(Collectors.joining(", "));
        String summary = KycAction.REOPEN + (requested.isEmpty() ? "" : ", requested: " + requested);
        return persons.agree(
                locked.customer(),
                new JointDecision(
                        "kyc.reopen", locked.kycCase().steps() + " " + requested, FIRST, summary, decision.reasons()),
                actor);
    }

    /** Agrees to a lower rating. A first one on other facts does not count. */
    Agreement toRate(LockedCase locked, RiskRating rating, String reason, Actor actor) {
        String facts = locked.kycCase().steps() + " " + locked.kycCase().checkRuns() + " "
                + String.join("; ", locked.kycCase().riskFactors());
        return persons.agree(
                locked.customer(),
                new JointDecision("kyc.risk", rating + " " + facts, FIRST, "risk " + rating, List.of(reason)),
                actor);
    }
}
