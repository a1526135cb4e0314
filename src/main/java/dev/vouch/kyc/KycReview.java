package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what is under review: by what the checks found, or by what a person says. */
@Service
@Transactional
public class KycReview {

    private final KycService kyc;
    private final KycCases cases;
    private final KycCaseRepository queue;
    private final KycFactsReader facts;
    private final Requirements requirements;
    private final AcceptedEvidence evidence;
    private final CustomerService customers;
    private final PlatformDirectory platforms;
    private final VerificationProviders providers;
    private final Clock clock;
    private final FourEyes fourEyes;

    KycReview(
            KycService kyc,
            KycCases cases,
            KycCaseRepository queue,
            KycFactsReader facts,
            Requirements requirements,
            AcceptedEvidence evidence,
            CustomerService customers,
            PlatformDirectory platforms,
            VerificationProviders providers,
            Clock clock,
            FourEyes fourEyes) {
        this.kyc = kyc;
        this.cases = cases;
        this.queue = queue;
        this.facts = facts;
        this.requirements = requirements;
        this.evidence = evidence;
        this.customers = customers;
        this.platforms = platforms;
        this.providers = providers;
        this.clock = clock;
        this.fourEyes = fourEyes;
    }

    /**
     * The facts of a customer that came under review with this step and still is, held; else nothing is to be done.
     * What changes while a person looks at it is checked again, for that person to see. Checks that could decide on a
     * locked customer wait for its unlocking.
     */
    public Optional<KycFacts> inReview(PlatformId platform, CustomerId id, int step) {
        HeldCase held = cases.hold(platform, id);
        KycCase kycCase = held.kycCase();
        boolean waits = held.standsStill() && kycCase.status() == KycStatus.UNDER_REVIEW;
        return kycCase.isInReview() && kycCase.steps() == step && !waits ? Optional.of(held.facts()) : Optional.empty();
    }

    /** The facts of a customer that is approved or in review, held. */
    public Optional<KycFacts> approvedOrInReview(PlatformId platform, CustomerId id) {
        HeldCase held = cases.hold(platform, id);
        return held.kycCase().status() == KycStatus.APPROVED || held.kycCase().isInReview()
                ? Optional.of(held.facts())
                : Optional.empty();
    }

    /** Takes the step that the checks lead to: what is final first, what is clear last. */
    public void settle(KycFacts submitted, RiskRating rating, Finding finding) {
        Customer customer = submitted.customer();
        kyc.decide(customer.platformId(), customer.id(), kycCase -> {
            kycCase.assess(rating);
            if (kycCase.status() == KycStatus.UNDER_REVIEW) {
                settle(kycCase, submitted, rating, finding);
            }
        });
    }

    private void settle(KycCase kycCase, KycFacts submitted, RiskRating rating, Finding finding) {
        Instant now = clock.instant();
        if (!finding.rejections().isEmpty()) {
            kycCase.reject(finding.rejections(), Actor.CHECKS, now);
        } else if (!finding.corrections().isEmpty()) {
            kycCase.requestCorrection(finding.corrections(), Actor.CHECKS, now);
        } else if (!missing(submitted).isEmpty()) {
            kycCase.requireMissing(missing(submitted), now);
        } else if (!finding.referrals().isEmpty()) {
            kycCase.refer(String.join(", ", finding.referrals()), now);
        } else if (rating != RiskRating.LOW) {
            kycCase.refer("risk " + rating, now);
        } else if (verdict(submitted) == VerificationProvider.Verdict.REFER) {
            kycCase.refer("verification by a person", now);
        } else {
            approve(kycCase, Actor.CHECKS, null);
        }
    }

    /** A person's decision. */
    public void decide(PlatformId platform, CustomerId id, Decision decision, Actor actor) {
        Instant now = clock.instant();
        refuseWhatCannotBeAsked(platform, id, decision);
        List<Request> requests = decision.requests(now);
        List<Rejection> rejections = decision.rejections(now);
        String why = decision.reason();
        kyc.decide(platform, id, kycCase -> {
            if (kycCase.status() == KycStatus.UNDER_REVIEW) {
                throw KycStepRefused.leftToTheChecks(kycCase);
            }
            switch (decision.kind()) {
                case APPROVE -> approveByPerson(kycCase, decision, actor);
                case REJECT -> kycCase.reject(rejections, actor, now);
                case REQUEST_INFORMATION -> kycCase.requestInformation(requests, rejections, actor, now);
                case REVOKE -> kycCase.revoke(rejections, actor, now);
                case REOPEN -> kycCase.reopen(requests, actor, why, now);
                case REVERIFY -> kycCase.reverify(requests, actor, why == null ? "a reviewer asks" : why, now);
            }
            kycCase.explain(decision.reasons());
        });
    }

    /** Those who wait for a person, the longest waiting first, behind this place in the queue. */
    @Transactional(readOnly = true)
    public List<KycCase> queue(PlatformId platform, Instant since, UUID after, int rows) {
        return queue.findInReview(platform.uuid(), since, after, Limit.of(rows));
    }

    private void approveByPerson(KycCase kycCase, Decision decision, Actor actor) {
        Customer customer = customers.lockForChange(kycCase.platformId(), kycCase.customerId());
        if (kycCase.status() == KycStatus.MANUAL_REVIEW && kycCase.awaitsChecks()) {
            throw KycStepRefused.beforeTheChecks(kycCase);
        }
        List<String> missing = missing(facts.read(customer));
        if (kycCase.status() == KycStatus.MANUAL_REVIEW && !missing.isEmpty()) {
            throw KycStepRefused.withSomethingMissing(kycCase, missing);
        }
        if (kycCase.status() != KycStatus.MANUAL_REVIEW
                || fourEyes.have(customer, kycCase, actor, decision.reasons())) {
            approve(kycCase, actor, decision.reason());
        }
    }

    private void approve(KycCase kycCase, Actor actor, @Nullable String reason) {
        kycCase.approve(actor, reason, clock.instant());
        evidence.accept(kycCase.platformId(), kycCase.customerId());
    }

    private List<String> missing(KycFacts submitted) {
        return requirements.outstanding(submitted).names();
    }

    private VerificationProvider.Verdict verdict(KycFacts submitted) {
        return providers
                .of(platforms.get(submitted.customer().platformId()).environment())
                .verify(submitted);
    }

    private void refuseWhatCannotBeAsked(PlatformId platform, CustomerId id, Decision decision) {
        Customer customer = customers.lockForChange(platform, id);
        List<String> possible = new ArrayList<>(
                requirements.possible(customer.type(), customer.profile().country()));
        facts.read(customer).owners().forEach(owner -> possible.addAll(OwnerRequirement.all(owner.id())));
        List<Fault> faults = IntStream.range(0, decision.requested().size())
                .filter(i -> !possible.contains(decision.requested().get(i)))
                .mapToObj(i -> Fault.at(
                        "/requested/" + i,
                        "not_applicable",
                        "is not asked of customers of the type " + customer.type() + ": name one of "
                                + String.join(", ", possible)))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidRequest(ErrorCode.VALIDATION_FAILED, faults);
        }
    }
}
