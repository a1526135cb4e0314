package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.explanation.Explanation;
import dev.vouch.explanation.Meaning;
import dev.vouch.id.CustomerId;
import dev.vouch.platform.Environment;
import dev.vouch.platform.Platform;
import dev.vouch.tenancy.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reaches any status by the steps of the lifecycle, through the same code as real cases. Sandboxes only. It also works
 * on locked customers: it acts for reviewers too, and a lock does not stop them.
 */
@Service
@Transactional
public class KycSimulation {

    private static final String REASON = "simulated";

    private final KycCases cases;
    private final KycEvaluation evaluation;
    private final Evidence evidence;
    private final Findings findings;

    KycSimulation(KycCases cases, KycEvaluation evaluation, Evidence evidence, Findings findings) {
        this.cases = cases;
        this.evaluation = evaluation;
        this.evidence = evidence;
        this.findings = findings;
    }

    public void simulate(
            Platform platform, CustomerId id, KycStatus outcome, List<Decision.Reason> reasons, Actor actor) {
        if (platform.environment() != Environment.SANDBOX) {
            throw new RequestFailed(ErrorCode.NOT_FOUND, "Outcomes can be simulated in sandboxes only.");
        }
        LockedCase locked = cases.lock(platform.id(), id);
        List<Rejection> rejections = rejections(reasons, locked.now());
        List<KycAction> way = way(locked, outcome);
        for (int i = 0; i < way.size(); i++) {
            take(way.get(i), locked, rejections, actor);
            locked.kycCase().simulate();
            locked.kycCase().explain(i == way.size() - 1 ? reasons : List.of());
            evaluation.followSimulated(locked);
        }
        if (outcome == KycStatus.APPROVED) {
            evidence.accept(locked);
        }
    }

    private static List<KycAction> way(LockedCase locked, KycStatus outcome) {
        KycCase kycCase = locked.kycCase();
        if (outcome == KycStatus.AWAITING_UBO && !locked.isOfBusiness()) {
            throw new KycStepRefused(kycCase, "An individual has no owners to wait for.");
        }
        List<KycAction> way = KycLifecycle.way(kycCase.status(), outcome, action -> isPossible(action, locked));
        boolean isThere = kycCase.status() == outcome && way.size() > 1;
        if (way.isEmpty() || isThere) {
            throw new KycStepRefused(kycCase, outcome);
        }
        return way;
    }

    private static boolean isPossible(KycAction action, LockedCase locked) {
        return switch (action) {
            case AWAIT_OWNERS -> locked.isOfBusiness();
            case REOPEN -> locked.kycCase().canReopen();
            case KEEP, RESUBMIT -> false;
            default -> true;
        };
    }

    private void take(KycAction action, LockedCase locked, List<Rejection> rejections, Actor actor) {
        KycCase kycCase = locked.kycCase();
        Instant now = locked.now();
        if (kycCase.status() == KycStatus.UNDER_REVIEW && kycCase.riskRating() == null) {
            kycCase.assess(new RiskAssessment(RiskRating.LOW, List.of()));
        }
        switch (action) {
            case START -> kycCase.start(actor, now);
            case REQUIRE_MORE, AWAIT_OWNERS, COMPLETE -> kycCase.submit(action, actor, REASON, now);
            case REQUEST_CORRECTION -> kycCase.requestCorrection(List.of(), actor, now);
            case REFER -> kycCase.refer(List.of(ReviewReason.of(REASON)), now);
            case REQUEST_INFORMATION -> kycCase.requestInformation(List.of(), rejections, actor, now);
            case APPROVE -> approve(locked, actor);
            case REJECT -> kycCase.reject(rejections, actor, now);
            case REVERIFY -> kycCase.reverify(List.of(), actor, REASON, now);
            case REVOKE -> kycCase.revoke(rejections, actor, now);
            case REOPEN -> kycCase.reopen(List.of(), actor, REASON, now);
            case KEEP, RESUBMIT -> throw new IllegalArgumentException("No way contains " + action);
        }
    }

    /** As a reviewer who answers each referral: no approval stands over an open one. */
    private void approve(LockedCase locked, Actor actor) {
        findings.open(locked.customer())
                .forEach(found -> findings.close(locked.customer(), found, actor, REASON, locked.now()));
        locked.kycCase().approve(actor, REASON, locked.now());
    }

    /** A simulated rejection can always be tried again. */
    private static List<Rejection> rejections(List<Decision.Reason> reasons, Instant now) {
        return reasons.isEmpty()
                ? List.of(new Rejection(REASON, Explanation.of(Meaning.SIMULATED), null, true, false, now))
                : reasons.stream().map(reason -> reason.toRejection(true, now)).toList();
    }
}
