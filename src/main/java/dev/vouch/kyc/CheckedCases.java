package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.KycStatus;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.requirement.Requirements;
import dev.vouch.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Locks cases for the checks, and takes the step that their result leads to. */
@Service
@Transactional
public class CheckedCases {

    private static final String RISK = "risk_rating";

    private final KycCases cases;
    private final KycEvaluation evaluation;
    private final Requirements requirements;
    private final Evidence evidence;
    private final Findings findings;

    CheckedCases(
            KycCases cases, KycEvaluation evaluation, Requirements requirements, Evidence evidence, Findings findings) {
        this.cases = cases;
        this.evaluation = evaluation;
        this.requirements = requirements;
        this.evidence = evidence;
        this.findings = findings;
    }

    /**
     * The case whose checks were scheduled at this step, if it still waits for them: in review, also of a customer
     * deleted since but not erased, or approved with facts that the checks have not seen. Checks that could decide on a
     * locked customer wait until it is unlocked.
     */
    public Optional<LockedCase> toCheck(PlatformId platform, CustomerId id, int step) {
        LockedCase locked = cases.lockEvenIfDeleted(platform, id);
        if (locked.customer().erasedAt() != null) {
            return Optional.empty();
        }
        KycCase kycCase = locked.kycCase();
        boolean waits = locked.isCustomerLocked() && kycCase.status() == KycStatus.UNDER_REVIEW;
        boolean isMonitored = kycCase.status() == KycStatus.APPROVED && kycCase.awaitsChecks();
        return Optional.of(locked)
                .filter(found -> kycCase.steps() == step && !waits && (kycCase.isInReview() || isMonitored));
    }

    /** Also of a customer that has been deleted since. */
    public Optional<LockedCase> approvedOrInReview(PlatformId platform, CustomerId id) {
        return Optional.of(cases.lockEvenIfDeleted(platform, id))
                .filter(locked ->
                        locked.kycCase().isInReview() || locked.kycCase().status() == KycStatus.APPROVED);
    }

    /** The case of a customer that this transaction has locked. */
    public LockedCase ofLocked(Customer customer) {
        return cases.ofLocked(customer);
    }

    /** Whether only the verdict is missing, to approve the customer or documents that renew an approval. */
    public boolean isUpForApproval(LockedCase locked) {
        return switch (locked.kycCase().status()) {
            case UNDER_REVIEW -> !locked.kycCase().isRisky() && missing(locked).isEmpty();
            case APPROVED -> evidence.isPending(locked);
            default -> false;
        };
    }

    /** Takes the step that the result leads to. */
    public void settle(LockedCase locked, CheckSummary summary) {
        switch (locked.kycCase().status()) {
            case UNDER_REVIEW -> decide(locked, summary);
            case APPROVED -> monitor(locked, summary);
            default -> {}
        }
        evaluation.follow(locked);
    }

    /** Rejections come first, clear results last. */
    private void decide(LockedCase locked, CheckSummary summary) {
        KycCase kycCase = locked.kycCase();
        if (!summary.rejections().isEmpty()) {
            kycCase.reject(summary.rejections(), Actor.CHECKS, locked.now());
        } else if (!summary.corrections().isEmpty()) {
            kycCase.requestCorrection(summary.corrections(), Actor.CHECKS, locked.now());
        } else if (!missing(locked).isEmpty()) {
            kycCase.requireMissing(missing(locked), locked.now());
        } else if (!summary.referrals().isEmpty()) {
            kycCase.refer(summary.referrals().stream().map(ReviewReason::of).toList(), locked.now());
        } else if (kycCase.isRisky()) {
            kycCase.refer(List.of(new ReviewReason(RISK, "risk " + kycCase.riskRating())), locked.now());
        } else {
            kycCase.approve(Actor.CHECKS, null, locked.now());
        }
    }

    /**
     * A finding opens a review while the approval stands. A required correction ends the approval, but not before that
     * review is closed: the case would wait for the customer, out of the reviewers' sight.
     */
    private void monitor(LockedCase locked, CheckSummary summary) {
        KycCase kycCase = locked.kycCase();
        RiskAssessment risk = new RiskAssessment(kycCase.rated(), kycCase.riskFactors());
        refuseRisk(locked, risk);
        kycCase.ask(summary.corrections());
        List<ReviewReason> found = Stream.concat(
                        summary.rejections().stream().map(rejection -> ReviewReason.of(rejection.code())),
                        summary.referrals().stream()
                                .map(check -> check.equals(RISK) ? reason(risk) : ReviewReason.of(check)))
                .toList();
        if (!found.isEmpty()) {
            kycCase.openMonitoringReview(found, locked.now());
        }
    }

    /**
     * Rates a new declaration of an approved customer by the same rules as an earlier one. A factor that would refer a
     * new customer opens a review now, and its finding stays open until a reviewer closes it.
     */
    public void declare(LockedCase locked, RiskAssessment declared) {
        if (refuseRisk(locked, declared)) {
            locked.kycCase().raise(declared);
            cases.save(locked);
        }
    }

    /** Records findings from outside a run of the checks, and opens a review of an approved customer. */
    public void refer(LockedCase locked, List<Finding> found) {
        KycCase kycCase = locked.kycCase();
        found.forEach(finding -> findings.add(locked.customer(), finding, kycCase.checkRuns(), locked.now()));
        if (kycCase.status() == KycStatus.APPROVED && !found.isEmpty()) {
            kycCase.openMonitoringReview(
                    found.stream()
                            .map(finding -> ReviewReason.of(finding.check()))
                            .distinct()
                            .toList(),
                    locked.now());
            cases.save(locked);
        }
    }

    /** Puts an approved customer into the queue because its last decision is old. It keeps its endorsements. */
    public void openPeriodicReview(LockedCase locked) {
        locked.kycCase().openPeriodicReview(locked.now());
        cases.save(locked);
    }

    private boolean refuseRisk(LockedCase locked, RiskAssessment assessment) {
        if (locked.kycCase().accepts(assessment)) {
            return false;
        }
        String factors = String.join("; ", assessment.factors());
        findings.add(
                locked.customer(),
                Finding.lasting(
                        RISK,
                        factors,
                        "The risk is " + assessment.rating() + ": " + factors + ".",
                        Finding.Strength.NONE),
                locked.kycCase().checkRuns(),
                locked.now());
        locked.kycCase().openMonitoringReview(List.of(reason(assessment)), locked.now());
        return true;
    }

    private static ReviewReason reason(RiskAssessment assessment) {
        return new ReviewReason(RISK, "risk " + assessment.rating() + ": " + String.join("; ", assessment.factors()));
    }

    private List<String> missing(LockedCase locked) {
        return requirements.outstanding(locked.facts()).names();
    }
}
