package dev.vouch.kyc;

import dev.vouch.approval.Confirmation;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.requirement.OwnerRequirement;
import dev.vouch.requirement.Request;
import dev.vouch.requirement.Requirements;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps that reviewers decide. */
@Service
@Transactional
public class KycReview {

    private final KycCases cases;
    private final KycEvaluation evaluation;
    private final Requirements requirements;
    private final Findings findings;
    private final FourEyes fourEyes;

    KycReview(
            KycCases cases, KycEvaluation evaluation, Requirements requirements, Findings findings, FourEyes fourEyes) {
        this.cases = cases;
        this.evaluation = evaluation;
        this.requirements = requirements;
        this.findings = findings;
        this.fourEyes = fourEyes;
    }

    /** @return whether it takes effect now, and does not wait for a second person */
    public boolean decide(
            PlatformId platform, CustomerId id, Precondition precondition, Decision decision, Actor actor) {
        LockedCase locked = cases.lockEvenIfDeleted(platform, id);
        locked.customer().refuseIfErased();
        precondition.refuseUnless(locked.version());
        boolean isOpen = locked.kycCase().isInReview() || locked.kycCase().waitsForReviewer();
        if (!decision.kind().closesTheCase() || !isOpen) {
            locked.customer().refuseIfDeleted();
        }
        refuseUnlessRequestable(decision.requested(), locked);
        boolean isTaken = take(decision, locked, actor);
        locked.kycCase().explain(decision.reasons());
        evaluation.follow(locked);
        return isTaken;
    }

    /**
     * Sets the rating, until the facts behind it change. A lower one gives rights, so it takes two persons where four eyes
     * are required.
     *
     * @return whether it takes effect now, and does not wait for a second person
     */
    public boolean rate(
            PlatformId platform,
            CustomerId id,
            Precondition precondition,
            RiskRating rating,
            String reason,
            Actor actor) {
        LockedCase locked = cases.lock(platform, id);
        precondition.refuseUnless(locked.version());
        RiskRating current = locked.kycCase().riskRating();
        if (current == null) {
            throw KycStepRefused.beforeTheAssessment(locked.kycCase());
        }
        Confirmation confirmation = fourEyes.toRate(locked, current, rating, reason, actor);
        if (!confirmation.takesEffect()) {
            return false;
        }
        locked.kycCase().override(rating, reason, actor, confirmation.first(), locked.now());
        cases.save(locked);
        return true;
    }

    private boolean take(Decision decision, LockedCase locked, Actor actor) {
        KycCase kycCase = locked.kycCase();
        if (kycCase.status() == KycStatus.UNDER_REVIEW) {
            throw KycStepRefused.leftToTheChecks(kycCase);
        }
        List<Request> requests = decision.requests(locked.now());
        List<Rejection> rejections = decision.rejections(locked.now());
        String why = decision.reason();
        switch (decision.kind()) {
            case APPROVE -> {
                return approve(decision, locked, actor);
            }
            case KEEP -> {
                return keep(decision, locked, actor);
            }
            case REOPEN -> {
                return reopen(decision, locked, actor);
            }
            case REJECT -> kycCase.reject(rejections, actor, locked.now());
            case REQUEST_INFORMATION -> kycCase.requestInformation(requests, rejections, actor, locked.now());
            case REVOKE -> kycCase.revoke(rejections, actor, locked.now());
            case REVERIFY -> kycCase.reverify(requests, actor, why == null ? "a reviewer asks" : why, locked.now());
        }
        return true;
    }

    private boolean approve(Decision decision, LockedCase locked, Actor actor) {
        KycCase kycCase = locked.kycCase();
        kycCase.refuseUnlessAllowed(KycAction.APPROVE);
        refuseBeforeTheChecks(kycCase);
        List<String> missing = requirements.outstanding(locked.facts()).names();
        if (!missing.isEmpty()) {
            throw KycStepRefused.withSomethingMissing(kycCase, missing);
        }
        Answers answers = answers(decision, locked);
        Confirmation confirmation = fourEyes.toApprove(locked, actor, decision);
        if (confirmation.takesEffect()) {
            kycCase.approve(actor, decision.reason(), locked.now());
            kycCase.explain(confirmation);
            answers.close(findings, locked, actor);
        }
        return confirmation.takesEffect();
    }

    /** A rejection that cannot be reopened is refused to the first person already; so is an approval that cannot be kept. */
    private boolean reopen(Decision decision, LockedCase locked, Actor actor) {
        KycCase kycCase = locked.kycCase();
        kycCase.refuseUnlessAllowed(KycAction.REOPEN);
        Confirmation confirmation = fourEyes.toReopen(locked, actor, decision);
        if (confirmation.takesEffect()) {
            kycCase.reopen(decision.requests(locked.now()), actor, decision.reason(), locked.now());
            kycCase.explain(confirmation);
        }
        return confirmation.takesEffect();
    }

    private boolean keep(Decision decision, LockedCase locked, Actor actor) {
        refuseBeforeTheChecks(locked.kycCase());
        Answers answers = answers(decision, locked);
        locked.kycCase().refuseUnlessAllowed(KycAction.KEEP);
        Confirmation confirmation = fourEyes.toKeep(locked, actor, decision);
        if (confirmation.takesEffect()) {
            locked.kycCase().keep(actor, decision.reason(), locked.now());
            locked.kycCase().explain(confirmation);
            answers.close(findings, locked, actor);
        }
        return confirmation.takesEffect();
    }

    private static void refuseBeforeTheChecks(KycCase kycCase) {
        if (kycCase.awaitsChecks()) {
            throw KycStepRefused.beforeTheChecks(kycCase);
        }
    }

    private Answers answers(Decision decision, LockedCase locked) {
        return Answers.of(findings.open(locked.customer()), decision.reasons());
    }

    private void refuseUnlessRequestable(List<String> requested, LockedCase locked) {
        if (requested.isEmpty()) {
            return;
        }
        List<String> possible = new ArrayList<>(
                requirements.possible(locked.customer().type(), locked.facts().places()));
        locked.facts().owners().forEach(owner -> possible.addAll(OwnerRequirement.all(owner.id())));
        List<Fault> faults = IntStream.range(0, requested.size())
                .filter(i -> !possible.contains(requested.get(i)))
                .mapToObj(i -> Fault.at(
                        "/requested/" + i,
                        "not_applicable",
                        "is not a requirement for " + locked.customer().type() + " customers; use one of "
                                + String.join(", ", possible)))
                .toList();
        InvalidRequest.refuseFor(faults);
    }
}
