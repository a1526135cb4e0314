package dev.vouch.kyc;

import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes cases through their lifecycle: each call holds its case, and what follows from it is evaluated within it. */
@Service
@Transactional
public class KycService {

    private final KycCases cases;
    private final KycEvaluation evaluation;
    private final ProofAnew proofAnew;
    private final RejectedEvidence rejected;
    private final Clock clock;

    KycService(KycCases cases, KycEvaluation evaluation, ProofAnew proofAnew, RejectedEvidence rejected, Clock clock) {
        this.cases = cases;
        this.evaluation = evaluation;
        this.proofAnew = proofAnew;
        this.rejected = rejected;
        this.clock = clock;
    }

    /** The customer has opened its link. That of a locked one only shows where it stands. */
    public void open(PlatformId platform, CustomerId id) {
        HeldCase held = cases.hold(platform, id);
        if (held.kycCase().status() == KycStatus.NOT_STARTED && !held.standsStill()) {
            held.kycCase().start(Actor.CUSTOMER, clock.instant());
            cases.save(held);
        }
    }

    void factsChanged(PlatformId platform, CustomerId id, FactsChange change, Actor actor) {
        HeldCase held = cases.hold(platform, id);
        KycCase kycCase = held.kycCase();
        if (change.isSubmission()) {
            takeSubmission(held, actor);
        }
        kycCase.answer(change.requirements());
        if (change.verified()) {
            List<Request> anew = proofAnew.of(change, held);
            kycCase.ask(anew);
            if (kycCase.status() == KycStatus.APPROVED) {
                kycCase.reverify(anew, actor, change.cause(), clock.instant());
            }
        }
        evaluation.evaluate(held, actor, change.cause());
    }

    private void takeSubmission(HeldCase held, Actor actor) {
        KycCase kycCase = held.kycCase();
        if (held.standsStill()) {
            throw KycStepRefused.whileLocked(kycCase);
        }
        if (kycCase.status() == KycStatus.NOT_STARTED) {
            kycCase.start(actor, clock.instant());
        } else if (!kycCase.takesSubmissions()) {
            throw KycStepRefused.takesNothing(kycCase);
        }
    }

    /** These were given again, with the value that they had: where they are asked for, that is the answer. */
    void confirm(PlatformId platform, CustomerId id, Set<String> requirements, Actor actor) {
        HeldCase held = cases.hold(platform, id);
        Set<String> confirmed = held.kycCase().requests().stream()
                .map(Request::requirement)
                .filter(requirements::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!confirmed.isEmpty()) {
            held.kycCase().answer(confirmed);
            evaluation.evaluate(held, actor, "confirmed " + String.join(", ", confirmed));
        }
    }

    /** Raising the level never keeps an approval of the lower one. */
    public void changeLevel(PlatformId platform, CustomerId id, KycLevel level, Actor actor) {
        HeldCase held = cases.hold(platform, id);
        KycCase kycCase = held.kycCase();
        if (kycCase.changeLevel(level, clock.instant())) {
            if (level == KycLevel.ENHANCED && kycCase.status() == KycStatus.APPROVED) {
                kycCase.reverify(List.of(), actor, "level raised", clock.instant());
            }
            evaluation.evaluate(held, actor, "level " + level);
        }
    }

    /** Takes an approval away, and evaluates what is there. Whoever is not approved any more stays as it is. */
    public void reverify(PlatformId platform, CustomerId id, List<Request> wanted, Actor actor, String reason) {
        reverify(cases.hold(platform, id), wanted, actor, reason);
    }

    private void reverify(HeldCase held, List<Request> wanted, Actor actor, String reason) {
        if (held.kycCase().status() == KycStatus.APPROVED) {
            held.kycCase().reverify(wanted, actor, reason, clock.instant());
            evaluation.evaluate(held, actor, reason);
            rejected.reject(held.customer(), held.kycCase().requests());
        }
    }

    /** The checks would say something new: an approval is taken away, and who is in review is checked again first. */
    public void doubt(PlatformId platform, CustomerId id, Actor actor, String reason) {
        HeldCase held = cases.hold(platform, id);
        if (held.kycCase().isInReview()) {
            evaluation.evaluate(held, actor, reason);
        } else {
            reverify(held, List.of(), actor, reason);
        }
    }

    /** Who is approved stays so, but not with what the risk forbids. */
    public void raiseRisk(PlatformId platform, CustomerId id, RiskRating rating) {
        HeldCase held = cases.hold(platform, id);
        held.kycCase().assess(rating);
        cases.save(held);
    }

    /** Takes one step, and no other. */
    public void change(PlatformId platform, CustomerId id, Consumer<KycCase> step) {
        HeldCase held = cases.hold(platform, id);
        step.accept(held.kycCase());
        cases.save(held);
        evaluation.askForSomething(held);
    }

    /** Takes the step that a reviewer or a check has decided on. */
    public void decide(PlatformId platform, CustomerId id, Consumer<KycCase> step) {
        HeldCase held = cases.hold(platform, id);
        step.accept(held.kycCase());
        cases.save(held);
        evaluation.awaitOwners(held);
        evaluation.askForSomething(held);
        rejected.reject(held.customer(), held.kycCase().requests());
    }

    void unlocked(PlatformId platform, CustomerId id, Actor actor) {
        evaluation.evaluateUnlocked(cases.hold(platform, id), actor);
    }
}
