package dev.vouch.kyc;

import dev.vouch.approval.Confirmation;
import dev.vouch.approval.JointDecision;
import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.RiskRating;
import dev.vouch.event.EventType;
import dev.vouch.tenancy.Actor;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where four eyes are required, approving, keeping an approval, reopening and lowering a risk rating take two persons: the
 * first decision is recorded and waits for the second. It does not count once the case has taken a step, the checks have
 * run again, or a reviewer has raised the risk rating.
 */
@Component
class FourEyes {

    private static final String APPROVE = "kyc.approve";
    private static final String KEEP = "kyc.keep";
    private static final String RATE = "kyc.risk";
    private static final List<String> ON_RISK = List.of(APPROVE, KEEP, RATE);

    private final TwoPersons persons;

    FourEyes(TwoPersons persons) {
        this.persons = persons;
    }

    Confirmation toApprove(LockedCase locked, Actor actor, Decision decision) {
        return confirm(locked, actor, APPROVE, "", String.valueOf(KycAction.APPROVE), decision.reasons());
    }

    Confirmation toKeep(LockedCase locked, Actor actor, Decision decision) {
        return confirm(locked, actor, KEEP, "", String.valueOf(KycAction.KEEP), decision.reasons());
    }

    Confirmation toReopen(LockedCase locked, Actor actor, Decision decision) {
        String requested = decision.requested().stream().distinct().sorted().collect(Collectors.joining(", "));
        String summary = KycAction.REOPEN + (requested.isEmpty() ? "" : ", requested: " + requested);
        return confirm(locked, actor, "kyc.reopen", requested, summary, decision.reasons());
    }

    /**
     * Confirms a rating: a lower one takes two persons, and a first one on other risk factors does not count, nor one on
     * facts not checked yet. A higher one ends decisions that the risk might have changed.
     */
    Confirmation toRate(LockedCase locked, RiskRating current, RiskRating rating, String reason, Actor actor) {
        if (rating.compareTo(current) >= 0) {
            if (rating != current) {
                persons.withdraw(locked.customer(), ON_RISK);
            }
            return Confirmation.OF_ONE;
        }
        if (persons.areRequired(locked.customer().platformId())
                && locked.kycCase().awaitsChecks()) {
            throw KycStepRefused.beforeTheChecks(locked.kycCase());
        }
        String content = rating + " " + String.join("; ", locked.kycCase().riskFactors());
        return confirm(locked, actor, RATE, content, "risk " + rating, List.of(reason));
    }

    private Confirmation confirm(
            LockedCase locked, Actor actor, String kind, String content, String summary, List<?> reasons) {
        KycCase kycCase = locked.kycCase();
        // FirstApprovals compares the same beginning with the case, to show what still waits.
        String onThisCase = kycCase.steps() + " " + kycCase.checkRuns() + " " + content;
        Confirmation confirmation = persons.confirm(
                locked.customer(),
                new JointDecision(kind, onThisCase, EventType.CUSTOMER_KYC_FIRST_APPROVAL, summary, reasons),
                actor);
        if (!confirmation.takesEffect()) {
            kycCase.noteFacts();
        }
        return confirmation;
    }
}
