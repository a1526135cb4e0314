package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives checks the case that they are about, locked, and takes the step that they lead to. */
@Service
@Transactional
public class CheckedCases {

    private final KycCases cases;
    private final KycEvaluation evaluation;
    private final Requirements requirements;
    private final Evidence evidence;
    private final PlatformDirectory platforms;
    private final VerificationProviders providers;

    CheckedCases(
            KycCases cases,
            KycEvaluation evaluation,
            Requirements requirements,
            Evidence evidence,
            PlatformDirectory platforms,
            VerificationProviders providers) {
        this.cases = cases;
        this.evaluation = evaluation;
        this.requirements = requirements;
        this.evidence = evidence;
        this.platforms = platforms;
        this.providers = providers;
    }

    /**
     * A case that came under review with this step and still is; else nothing is to be done. What changes in manual
     * review is checked again, for the reviewer to see. Checks that could decide on a locked customer wait until it is
     * unlocked.
     */
    public Optional<LockedCase> inReview(PlatformId platform, CustomerId id, int step) {
        LockedCase locked = cases.lock(platform, id);
        KycCase kycCase = locked.kycCase();
        boolean waits = locked.standsStill() && kycCase.status() == KycStatus.UNDER_REVIEW;
        return Optional.of(locked).filter(found -> kycCase.isInReview() && kycCase.steps() == step && !waits);
    }

    public Optional<LockedCase> approvedOrInReview(PlatformId platform, CustomerId id) {
        return Optional.of(cases.lock(platform, id))
                .filter(locked ->
                        locked.kycCase().isInReview() || locked.kycCase().status() == KycStatus.APPROVED);
    }

    /** Takes the step that the checks lead to: what is final first, what is clear last. */
    public void settle(LockedCase locked, RiskRating rating, CheckSummary summary) {
        KycCase kycCase = locked.kycCase();
        kycCase.assess(rating);
        if (kycCase.status() == KycStatus.UNDER_REVIEW) {
            take(locked, rating, summary);
        }
        evaluation.follow(locked);
    }

    private void take(LockedCase locked, RiskRating rating, CheckSummary summary) {
        KycCase kycCase = locked.kycCase();
        List<String> missing = requirements.outstanding(locked.facts()).names();
        if (!summary.rejections().isEmpty()) {
            kycCase.reject(summary.rejections(), Actor.CHECKS, locked.now());
        } else if (!summary.corrections().isEmpty()) {
            kycCase.requestCorrection(summary.corrections(), Actor.CHECKS, locked.now());
        } else if (!missing.isEmpty()) {
            kycCase.requireMissing(missing, locked.now());
        } else if (!summary.referrals().isEmpty()) {
            kycCase.refer(String.join(", ", summary.referrals()), locked.now());
        } else if (rating != RiskRating.LOW) {
            kycCase.refer("risk " + rating, locked.now());
        } else if (verdict(locked) == VerificationProvider.Verdict.REFER) {
            kycCase.refer("verification by a person", locked.now());
        } else {
            kycCase.approve(Actor.CHECKS, null, locked.now());
            evidence.accept(locked);
        }
    }

    private VerificationProvider.Verdict verdict(LockedCase locked) {
        return providers
                .of(platforms.get(locked.customer().platformId()).environment())
                .verify(locked.facts());
    }
}
