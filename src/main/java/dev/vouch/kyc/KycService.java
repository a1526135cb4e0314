package dev.vouch.kyc;

import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.requirement.Request;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Precondition;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes cases through their lifecycle: each call locks its case, or receives it locked, and evaluates the consequences.
 */
@Service
@Transactional
public class KycService {

    private final KycCases cases;
    private final KycEvaluation evaluation;
    private final StaleEvidence staleEvidence;
    private final Evidence evidence;

    KycService(KycCases cases, KycEvaluation evaluation, StaleEvidence staleEvidence, Evidence evidence) {
        this.cases = cases;
        this.evaluation = evaluation;
        this.staleEvidence = staleEvidence;
        this.evidence = evidence;
    }

    /**
     * The customer, or an owner, starts KYC through its link; after a retryable rejection the customer starts over. The
     * link of a locked customer only shows the status.
     */
    public void start(PlatformId platform, CustomerId id, Actor actor) {
        LockedCase locked = cases.lock(platform, id);
        if (!locked.isCustomerLocked() && begin(locked.kycCase(), actor, locked.now())) {
            cases.save(locked);
        }
    }

    /** @return whether the case was waiting for that */
    private static boolean begin(KycCase kycCase, Actor actor, Instant now) {
        if (kycCase.status() == KycStatus.NOT_STARTED) {
            kycCase.start(actor, now);
            return true;
        }
        if (kycCase.takesResubmission()) {
            kycCase.resubmit(actor, now);
            return true;
        }
        return false;
    }

    /** The customer has checked the data entered through its link, and sends it. */
    public void send(PlatformId platform, CustomerId id, Actor customer) {
        LockedCase locked = cases.lock(platform, id);
        takeSubmission(locked, customer);
        evaluation.evaluateSent(locked, customer, "sent by the customer");
    }

    /**
     * An owner sends its data through its link. That completes the business only if the business itself has been sent.
     */
    public void sendOwn(PlatformId platform, CustomerId id, Actor owner) {
        LockedCase locked = cases.lock(platform, id);
        takeSubmission(locked, owner);
        if (locked.kycCase().status() == KycStatus.AWAITING_UBO) {
            evaluation.evaluateSent(locked, owner, "sent by an owner");
        } else {
            cases.save(locked);
        }
    }

    void factsChanged(LockedCase locked, TriggerEvent change, Actor actor) {
        KycCase kycCase = locked.kycCase();
        if (change.isSubmission()) {
            takeSubmission(locked, actor);
        }
        List<Request> stale = change.verified() ? staleEvidence.of(change, locked) : List.of();
        evaluation.answer(locked, change.requirements());
        if (change.verified()) {
            kycCase.ask(stale);
            if (kycCase.status() == KycStatus.APPROVED) {
                kycCase.reverify(stale, actor, change.cause(), locked.now());
            }
        }
        if (kycCase.status() == KycStatus.APPROVED && change.isChecked()) {
            evaluation.monitor(locked);
        } else {
            evaluation.evaluate(locked, actor, change.cause());
        }
    }

    private static void takeSubmission(LockedCase locked, Actor actor) {
        KycCase kycCase = locked.kycCase();
        if (locked.isCustomerLocked()) {
            throw KycStepRefused.whileLocked(kycCase);
        }
        boolean begins = begin(kycCase, actor, locked.now());
        if (!begins && !kycCase.takesSubmissions() && kycCase.status() != KycStatus.APPROVED) {
            throw KycStepRefused.takesNothing(kycCase);
        }
    }

    /** These fields were submitted with an unchanged value: that answers a request for them. */
    void confirm(LockedCase locked, Set<String> requirements, Actor actor) {
        Set<String> confirmed = locked.kycCase().requests().stream()
                .map(Request::requirement)
                .filter(requirements::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!confirmed.isEmpty()) {
            locked.kycCase().answer(confirmed);
            evaluation.evaluate(locked, actor, "confirmed " + String.join(", ", confirmed));
        }
    }

    /** Raising the level never keeps an approval of the lower one. */
    public void changeLevel(
            PlatformId platform, CustomerId id, Precondition precondition, KycLevel level, Actor actor) {
        LockedCase locked = cases.lock(platform, id);
        precondition.refuseUnless(locked.version());
        KycCase kycCase = locked.kycCase();
        if (kycCase.changeLevel(level, locked.now())) {
            if (level == KycLevel.ENHANCED && kycCase.status() == KycStatus.APPROVED) {
                kycCase.reverify(List.of(), actor, "level raised", locked.now());
            }
            evaluation.evaluate(locked, actor, "level " + level);
        }
    }

    /** Ends an approval, and evaluates the facts. A case that is not approved stays unchanged. */
    public void reverify(LockedCase locked, List<Request> wanted, Actor actor, String reason) {
        if (locked.kycCase().status() == KycStatus.APPROVED) {
            locked.kycCase().reverify(wanted, actor, reason, locked.now());
            evaluation.evaluate(locked, actor, reason);
            evidence.rejectRequested(locked);
        }
    }

    /**
     * The checks may find something new: ends an approval; a case in review is checked again first. An approval with an
     * outstanding requirement stands while the checks run: ended, it would wait for the customer, out of the reviewers' sight.
     */
    public void doubt(LockedCase locked, Actor actor, String reason) {
        if (locked.kycCase().isInReview()) {
            evaluation.evaluate(locked, actor, reason);
        } else if (evaluation.isComplete(locked)) {
            reverify(locked, List.of(), actor, reason);
        } else if (locked.kycCase().status() == KycStatus.APPROVED) {
            evaluation.monitor(locked);
        }
    }

    /** The checks may find something that does not end an approval: it stands while they run. */
    public void recheck(LockedCase locked, Actor actor, String reason) {
        if (locked.kycCase().status() == KycStatus.APPROVED) {
            evaluation.monitor(locked);
        } else {
            doubt(locked, actor, reason);
        }
    }

    void unlocked(LockedCase locked, Actor actor) {
        evaluation.evaluateUnlocked(locked, actor);
    }
}
