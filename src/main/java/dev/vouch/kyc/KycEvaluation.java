package dev.vouch.kyc;

import dev.vouch.customer.KycStatus;
import dev.vouch.requirement.OutstandingRequirements;
import dev.vouch.requirement.Request;
import dev.vouch.requirement.RequirementName;
import dev.vouch.requirement.Requirements;
import dev.vouch.tenancy.Actor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Derives the status of a case from the facts, and takes the steps that lead there. */
@Component
class KycEvaluation {

    private static final Set<KycAction> SENT = EnumSet.of(KycAction.COMPLETE, KycAction.AWAIT_OWNERS);

    private final KycCases cases;
    private final Requirements requirements;
    private final Evidence evidence;
    private final KycJobs jobs;

    KycEvaluation(KycCases cases, Requirements requirements, Evidence evidence, KycJobs jobs) {
        this.cases = cases;
        this.requirements = requirements;
        this.evidence = evidence;
        this.jobs = jobs;
    }

    /**
     * Saves the pending steps, then takes the step that the facts lead to; a case in review is checked again. Data
     * entered through a link counts once the customer sends it, so that the customer can check all of it first.
     */
    void evaluate(LockedCase locked, Actor actor, String cause) {
        if (actor.type() == Actor.Type.CUSTOMER && SENT.contains(follows(locked))) {
            cases.save(locked);
        } else {
            evaluateSent(locked, actor, cause);
        }
    }

    void evaluateSent(LockedCase locked, Actor actor, String cause) {
        KycCase kycCase = locked.kycCase();
        if (kycCase.takesSubmissions() && !locked.isCustomerLocked()) {
            boolean isSaid = kycCase.hasJustBecome(KycStatus.INCOMPLETE);
            cases.save(locked);
            KycAction follows = submission(locked);
            if (!isSaid || follows != KycAction.REQUIRE_MORE) {
                kycCase.submit(follows, actor, cause, locked.now());
            }
        }
        if (kycCase.isInReview()) {
            check(locked);
        }
        cases.save(locked);
    }

    /** Closes the requests that the submission answers. */
    void answer(LockedCase locked, Set<String> submitted) {
        if (!locked.kycCase().requests().isEmpty()) {
            locked.kycCase().answer(requirements.answered(submitted, locked.facts()));
        }
    }

    /** The facts of an approved customer have changed: the approval stands while the checks see them. */
    void monitor(LockedCase locked) {
        check(locked);
        cases.save(locked);
    }

    private void check(LockedCase locked) {
        locked.kycCase().awaitChecks();
        jobs.scheduleChecks(locked.kycCase());
    }

    /**
     * Submissions made while the customer was locked count from now on, and postponed checks run. Without a resulting
     * status, no step is taken.
     */
    void evaluateUnlocked(LockedCase locked, Actor actor) {
        KycCase kycCase = locked.kycCase();
        if (kycCase.awaitsChecks()) {
            jobs.scheduleMoreChecks(kycCase);
        }
        if (follows(locked) != KycAction.REQUIRE_MORE || kycCase.status() == KycStatus.AWAITING_UBO) {
            evaluate(locked, actor, "unlocked");
        }
    }

    /** Saves a decision and its consequences. */
    void follow(LockedCase locked) {
        cases.save(locked);
        requireCorrection(locked);
        awaitOwners(locked);
        requestSomething(locked);
        evidence.follow(locked);
    }

    /** Saves a simulated step: the evidence stays as it is. */
    void followSimulated(LockedCase locked) {
        cases.save(locked);
        requestSomething(locked);
    }

    /** An approval with an open request ends once its findings are answered. */
    private void requireCorrection(LockedCase locked) {
        KycCase kycCase = locked.kycCase();
        if (kycCase.status() == KycStatus.APPROVED
                && !kycCase.isMonitored()
                && !kycCase.requests().isEmpty()) {
            kycCase.reverify(List.of(), Actor.CHECKS, "the checks ask for a correction", locked.now());
            cases.save(locked);
        }
    }

    /** A case with requests to owners only waits for its owners. */
    private void awaitOwners(LockedCase locked) {
        KycCase kycCase = locked.kycCase();
        if (kycCase.status() == KycStatus.INCOMPLETE && submission(locked) == KycAction.AWAIT_OWNERS) {
            kycCase.submit(KycAction.AWAIT_OWNERS, Actor.SYSTEM, "only owners are requested", locked.now());
            cases.save(locked);
        }
    }

    /** An incomplete case must have an outstanding requirement: otherwise the customer could do nothing to progress. */
    private void requestSomething(LockedCase locked) {
        KycCase kycCase = locked.kycCase();
        if (kycCase.status() == KycStatus.INCOMPLETE
                && outstanding(locked).own().isEmpty()) {
            request(locked, RequirementName.proofOfIdentity(locked.customer().type()));
        } else if (kycCase.status() == KycStatus.AWAITING_UBO
                && !outstanding(locked).owners()) {
            request(locked, RequirementName.BENEFICIAL_OWNERS);
        }
    }

    private void request(LockedCase locked, RequirementName requirement) {
        locked.kycCase().ask(List.of(Request.again(requirement.toString(), locked.now())));
        cases.save(locked);
    }

    /** Whether nothing is outstanding, of the customer or its owners. */
    boolean isComplete(LockedCase locked) {
        return submission(locked) == KycAction.COMPLETE;
    }

    private KycAction follows(LockedCase locked) {
        return locked.kycCase().takesSubmissions() ? submission(locked) : KycAction.REQUIRE_MORE;
    }

    /** The step that a submission leads to, by what is still outstanding. */
    private KycAction submission(LockedCase locked) {
        OutstandingRequirements outstanding = outstanding(locked);
        if (!outstanding.own().isEmpty()) {
            return KycAction.REQUIRE_MORE;
        }
        return outstanding.owners() ? KycAction.AWAIT_OWNERS : KycAction.COMPLETE;
    }

    private OutstandingRequirements outstanding(LockedCase locked) {
        return requirements.outstanding(locked.facts());
    }
}
