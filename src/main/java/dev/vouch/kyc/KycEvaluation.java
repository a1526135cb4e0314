package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Derives from the facts where a case stands, and takes it there. */
@Component
class KycEvaluation {

    private final KycCases cases;
    private final Requirements requirements;
    private final KycJobs jobs;
    private final Clock clock;

    KycEvaluation(KycCases cases, Requirements requirements, KycJobs jobs, Clock clock) {
        this.cases = cases;
        this.requirements = requirements;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The steps before this one are told on their own; then follows what is there, or who is in review is checked. */
    void evaluate(HeldCase held, Actor actor, String cause) {
        KycCase kycCase = held.kycCase();
        if (kycCase.takesSubmissions() && !held.standsStill()) {
            cases.save(held);
            kycCase.submit(outstanding(held).action(), actor, cause, clock.instant());
        }
        if (kycCase.isInReview()) {
            kycCase.awaitChecks();
            jobs.scheduleChecks(kycCase);
        }
        cases.save(held);
    }

    /**
     * What came while the customer was locked counts from now on, and checks that have waited are run. Where it leads
     * nowhere, there is no step.
     */
    void evaluateUnlocked(HeldCase held, Actor actor) {
        KycCase kycCase = held.kycCase();
        if (kycCase.awaitsChecks()) {
            jobs.scheduleMoreChecks(kycCase);
        }
        KycAction follows = kycCase.takesSubmissions() ? outstanding(held).action() : KycAction.REQUIRE_MORE;
        if (follows != KycAction.REQUIRE_MORE || kycCase.status() == KycStatus.AWAITING_UBO) {
            evaluate(held, actor, "unlocked");
        }
    }

    /** Where only owners are asked for, they are awaited. */
    void awaitOwners(HeldCase held) {
        KycCase kycCase = held.kycCase();
        if (kycCase.status() == KycStatus.INCOMPLETE && outstanding(held).action() == KycAction.AWAIT_OWNERS) {
            kycCase.submit(KycAction.AWAIT_OWNERS, Actor.SYSTEM, "only owners are asked for", clock.instant());
            cases.save(held);
        }
    }

    /** Whoever is incomplete has something to bring: else nothing it could do would lead on. */
    void askForSomething(HeldCase held) {
        KycCase kycCase = held.kycCase();
        if (kycCase.status() == KycStatus.INCOMPLETE && outstanding(held).own().isEmpty()) {
            ask(held, Requirements.proofOfIdentity(held.customer().type()));
        } else if (kycCase.status() == KycStatus.AWAITING_UBO
                && !outstanding(held).owners()) {
            ask(held, Requirements.BENEFICIAL_OWNERS);
        }
    }

    private void ask(HeldCase held, String requirement) {
        held.kycCase().ask(List.of(Request.again(requirement, clock.instant())));
        cases.save(held);
    }

    private Outstanding outstanding(HeldCase held) {
        return requirements.outstanding(held.facts());
    }
}
