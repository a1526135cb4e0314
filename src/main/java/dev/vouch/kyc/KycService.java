package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.KycOutcome;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RejectionReason;
import dev.vouch.customer.RiskRating;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes cases through their lifecycle. Every call holds the lock of the customer, so that the steps of one case come one
 * after the other; with the step go its row of history, the customer's status, the event, and the job of the checks.
 */
@Service
@Transactional
public class KycService {

    private final KycCaseRepository cases;
    private final KycHistory history;
    private final KycFactsReader facts;
    private final Requirements requirements;
    private final CustomerService customers;
    private final RejectedEvidence rejected;
    private final KycJobs jobs;
    private final Clock clock;

    KycService(
            KycCaseRepository cases,
            KycHistory history,
            KycFactsReader facts,
            Requirements requirements,
            CustomerService customers,
            RejectedEvidence rejected,
            KycJobs jobs,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.facts = facts;
        this.requirements = requirements;
        this.customers = customers;
        this.rejected = rejected;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The customer has opened its link. That of a locked one only shows where it stands. */
    public void open(PlatformId platform, CustomerId id) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        if (kycCase.status() == KycStatus.NOT_STARTED && customer.lock() == null) {
            kycCase.start(Actor.CUSTOMER, clock.instant());
            save(customer, kycCase);
        }
    }

    void factsChanged(PlatformId platform, CustomerId id, FactsChange change, Actor actor) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        if (change.isSubmission()) {
            refuseUnlessTaken(customer, kycCase);
            if (kycCase.status() == KycStatus.NOT_STARTED) {
                kycCase.start(actor, clock.instant());
            }
        }
        kycCase.answer(change.requirements());
        if (change.verified()) {
            List<Request> anew = asksAnew(change, customer);
            kycCase.factsChanged(anew);
            if (kycCase.status() == KycStatus.APPROVED) {
                kycCase.reverify(anew, actor, change.cause(), clock.instant());
            }
        }
        evaluate(customer, kycCase, actor, change.cause());
    }

    /** These were given again, with the value that they had: where they are asked for, that is the answer. */
    void confirm(PlatformId platform, CustomerId id, Set<String> requirements, Actor actor) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        Set<String> confirmed = kycCase.requests().stream()
                .map(Request::requirement)
                .filter(requirements::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!confirmed.isEmpty()) {
            kycCase.answer(confirmed);
            evaluate(customer, kycCase, actor, "confirmed " + String.join(", ", confirmed));
        }
    }

    /** Raising the level never keeps an approval of the lower one. */
    public void changeLevel(PlatformId platform, CustomerId id, KycLevel level, Actor actor) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        if (kycCase.changeLevel(level, clock.instant())) {
            if (level == KycLevel.ENHANCED && kycCase.status() == KycStatus.APPROVED) {
                kycCase.reverify(List.of(), actor, "level raised", clock.instant());
            }
            evaluate(customer, kycCase, actor, "level " + level);
        }
    }

    /** Takes an approval away, and evaluates what is there. Whoever is not approved any more stays as it is. */
    public void reverify(PlatformId platform, CustomerId id, List<Request> wanted, Actor actor, String reason) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        if (kycCase.status() == KycStatus.APPROVED) {
            kycCase.reverify(wanted, actor, reason, clock.instant());
            evaluate(customer, kycCase, actor, reason);
            rejected.reject(customer, kycCase.requests());
        }
    }

    /** The checks would say something new: an approval is taken away, and who is in review is checked again first. */
    public void doubt(PlatformId platform, CustomerId id, Actor actor, String reason) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        if (kycCase.isInReview()) {
            kycCase.factsChanged(List.of());
            evaluate(customer, kycCase, actor, reason);
        } else {
            reverify(platform, id, List.of(), actor, reason);
        }
    }

    /** Who is approved stays so, but not with what the risk forbids. */
    public void raiseRisk(PlatformId platform, CustomerId id, RiskRating rating) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        kycCase.assess(rating);
        save(customer, kycCase);
    }

    /** Takes one step, and no other. */
    public void change(PlatformId platform, CustomerId id, Consumer<KycCase> step) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        step.accept(kycCase);
        save(customer, kycCase);
        askForSomething(customer, kycCase);
    }

    /** Takes the step that a reviewer or a check has decided on; where only owners are asked for, they are awaited. */
    public void decide(PlatformId platform, CustomerId id, Consumer<KycCase> step) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        step.accept(kycCase);
        save(customer, kycCase);
        if (kycCase.status() == KycStatus.INCOMPLETE && outstanding(customer).action() == KycAction.AWAIT_OWNERS) {
            kycCase.submit(KycAction.AWAIT_OWNERS, Actor.SYSTEM, "only owners are asked for", clock.instant());
            save(customer, kycCase);
        }
        askForSomething(customer, kycCase);
        rejected.reject(customer, kycCase.requests());
    }

    /** Whoever is incomplete has something to bring: else nothing it could do would lead on. */
    private void askForSomething(Customer customer, KycCase kycCase) {
        if (kycCase.takesSubmissions() && kycCase.status() != KycStatus.PENDING) {
            boolean isIncomplete = kycCase.status() == KycStatus.INCOMPLETE;
            Outstanding outstanding = outstanding(customer);
            if (isIncomplete ? outstanding.own().isEmpty() : !outstanding.owners()) {
                String wanted =
                        isIncomplete ? Requirements.proofOfIdentity(customer.type()) : Requirements.BENEFICIAL_OWNERS;
                kycCase.ask(List.of(Request.again(wanted, clock.instant())));
                save(customer, kycCase);
            }
        }
    }

    private Outstanding outstanding(Customer customer) {
        return requirements.outstanding(facts.read(customer));
    }

    /** What came while the customer was locked counts from now on. Where it leads nowhere, there is no step. */
    void unlocked(PlatformId platform, CustomerId id, Actor actor) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = find(customer);
        KycAction follows = kycCase.takesSubmissions() ? outstanding(customer).action() : KycAction.REQUIRE_MORE;
        if (follows != KycAction.REQUIRE_MORE || kycCase.status() == KycStatus.AWAITING_UBO) {
            evaluate(customer, kycCase, actor, "unlocked");
        }
    }

    private void evaluate(Customer customer, KycCase kycCase, Actor actor, String cause) {
        if (kycCase.takesSubmissions() && customer.lock() == null) {
            save(customer, kycCase);
            kycCase.submit(outstanding(customer).action(), actor, cause, clock.instant());
        }
        if (kycCase.isInReview()) {
            kycCase.awaitChecks();
            jobs.scheduleChecks(kycCase);
        }
        save(customer, kycCase);
    }

    private void save(Customer customer, KycCase kycCase) {
        cases.saveAndFlush(kycCase);
        kycCase.takeSteps().forEach(step -> history.append(kycCase, step));
        KycOutcome outcome = outcome(kycCase);
        if (!outcome.equals(customer.kycOutcome())) {
            customers.followKyc(customer, outcome);
        }
    }

    private KycCase find(Customer customer) {
        return cases.find(customer.platformId().uuid(), customer.id().uuid())
                .orElseGet(() -> new KycCase(customer.platformId(), customer.id(), customer.type(), clock.instant()));
    }

    private static void refuseUnlessTaken(Customer customer, KycCase kycCase) {
        if (customer.lock() != null) {
            throw KycStepRefused.whileLocked(kycCase);
        }
        if (!kycCase.takesSubmissions() && kycCase.status() != KycStatus.NOT_STARTED) {
            throw KycStepRefused.takesNothing(kycCase);
        }
    }

    /**
     * A new name or birth date needs an identity document that says so, and a new address its proof, where one of the old
     * ones was accepted.
     */
    private List<Request> asksAnew(FactsChange change, Customer customer) {
        if (!change.renames() && !change.moves()) {
            return List.of();
        }
        KycFacts now = facts.read(customer);
        UUID owner = change.owner() == null ? null : change.owner().uuid();
        List<Request> anew = new ArrayList<>();
        if (change.renames() && DocumentProgress.ofIdentity(now, owner).equals(Progress.ACCEPTED)) {
            anew.add(new Request(change.proof(), "The name or birth date has changed since.", clock.instant()));
        }
        if (change.moves() && requirements.hasProvedAddress(now)) {
            anew.add(new Request(Requirements.PROOF_OF_ADDRESS, "The address has changed since.", clock.instant()));
        }
        return anew;
    }

    private static KycOutcome outcome(KycCase kycCase) {
        List<RejectionReason> reasons = kycCase.rejections().stream()
                .map(rejection -> new RejectionReason(
                        rejection.code(), rejection.reason(), rejection.retryable(), rejection.createdAt()))
                .toList();
        return new KycOutcome(kycCase.status(), kycCase.level(), kycCase.riskRating(), reasons);
    }
}
