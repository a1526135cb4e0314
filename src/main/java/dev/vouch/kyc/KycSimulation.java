package dev.vouch.kyc;

import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.platform.Environment;
import dev.vouch.platform.Platform;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reaches any status by the steps of the lifecycle, through the same code as the real ones. Sandboxes only. It works on
 * locked customers too: it stands in for everybody, and a lock does not stop reviewers.
 */
@Service
@Transactional
public class KycSimulation {

    private static final String REASON = "simulated";

    private final KycService kyc;
    private final AcceptedEvidence evidence;
    private final KycCases cases;
    private final Clock clock;

    KycSimulation(KycService kyc, AcceptedEvidence evidence, KycCases cases, Clock clock) {
        this.kyc = kyc;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    public void simulate(
            Platform platform, CustomerId id, KycStatus outcome, List<Decision.Reason> reasons, Actor actor) {
        if (platform.environment() != Environment.SANDBOX) {
            throw new RequestFailed(ErrorCode.NOT_FOUND, "Nothing is simulated in live environments.");
        }
        List<Rejection> rejections = rejections(reasons);
        List<KycAction> way = way(cases.hold(platform.id(), id), outcome);
        for (int i = 0; i < way.size(); i++) {
            KycAction action = way.get(i);
            List<Decision.Reason> said = i == way.size() - 1 ? reasons : List.of();
            kyc.change(platform.id(), id, kycCase -> {
                take(action, kycCase, rejections, actor);
                kycCase.simulate();
                kycCase.explain(said);
            });
        }
        if (outcome == KycStatus.APPROVED) {
            evidence.accept(platform.id(), id);
        }
    }

    private static List<KycAction> way(HeldCase held, KycStatus outcome) {
        KycCase kycCase = held.kycCase();
        boolean hasOwners = held.customer().type() == CustomerType.BUSINESS;
        if (outcome == KycStatus.AWAITING_UBO && !hasOwners) {
            throw new KycStepRefused(kycCase, "An individual has no owners to wait for.");
        }
        List<KycAction> way = KycLifecycle.way(
                kycCase.status(),
                outcome,
                action -> (hasOwners || action != KycAction.AWAIT_OWNERS)
                        && (action != KycAction.REOPEN || !kycCase.isFinal()));
        boolean isThere = kycCase.status() == outcome && way.size() > 1;
        if (way.isEmpty() || isThere) {
            throw new KycStepRefused(kycCase, outcome);
        }
        return way;
    }

    private void take(KycAction action, KycCase kycCase, List<Rejection> rejections, Actor actor) {
        Instant now = clock.instant();
        if (kycCase.status() == KycStatus.UNDER_REVIEW && kycCase.riskRating() == null) {
            kycCase.assess(RiskRating.LOW);
        }
        switch (action) {
            case START -> kycCase.start(actor, now);
            case REQUIRE_MORE, AWAIT_OWNERS, COMPLETE -> kycCase.submit(action, actor, REASON, now);
            case REQUEST_CORRECTION -> kycCase.requestCorrection(List.of(), actor, now);
            case REFER -> kycCase.refer(REASON, now);
            case REQUEST_INFORMATION -> kycCase.requestInformation(List.of(), rejections, actor, now);
            case APPROVE -> kycCase.approve(actor, REASON, now);
            case REJECT -> kycCase.reject(rejections, actor, now);
            case REVERIFY -> kycCase.reverify(List.of(), actor, REASON, now);
            case REVOKE -> kycCase.revoke(rejections, actor, now);
            case REOPEN -> kycCase.reopen(List.of(), actor, REASON, now);
        }
    }

    /** A simulated rejection can always be tried again. */
    private List<Rejection> rejections(List<Decision.Reason> reasons) {
        List<Decision.Reason> because =
                reasons.isEmpty() ? List.of(new Decision.Reason(REASON, "This outcome is simulated.", null)) : reasons;
        return because.stream()
                .map(reason -> reason.toRejection(true, clock.instant()))
                .toList();
    }
}
