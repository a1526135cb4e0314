package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycState;
import dev.vouch.customer.RejectionReason;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.requirement.KycFactsReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Locks cases, and saves them with their new steps. */
@Component
class KycCases {

    private final KycCaseRepository cases;
    private final KycHistory history;
    private final KycFactsReader facts;
    private final CustomerService customers;
    private final OwnerKycLinks ownerLinks;
    private final Clock clock;

    KycCases(
            KycCaseRepository cases,
            KycHistory history,
            KycFactsReader facts,
            CustomerService customers,
            OwnerKycLinks ownerLinks,
            Clock clock) {
        this.cases = cases;
        this.history = history;
        this.facts = facts;
        this.customers = customers;
        this.ownerLinks = ownerLinks;
        this.clock = clock;
    }

    /** Locks the customer's row, so that the steps of one case come one after the other. */
    LockedCase lock(PlatformId platform, CustomerId id) {
        return ofLocked(customers.lockForChange(platform, id));
    }

    /** For reviewers and checks: they decide on a case that was in review when its customer was deleted. */
    LockedCase lockEvenIfDeleted(PlatformId platform, CustomerId id) {
        return ofLocked(customers.lock(platform, id));
    }

    /** The case of a customer that this transaction has locked already. */
    LockedCase ofLocked(Customer customer) {
        Instant now = clock.instant();
        KycCase kycCase = cases.find(customer.platformId().uuid(), customer.id().uuid())
                .orElseGet(() -> new KycCase(customer.platformId(), customer.id(), customer.type(), now));
        return new LockedCase(customer, kycCase, now, () -> facts.read(customer));
    }

    /** Writes each step with its row of history, the customer's status and the event. */
    void save(LockedCase locked) {
        KycCase kycCase = locked.kycCase();
        cases.saveAndFlush(kycCase);
        List<KycStep> steps = kycCase.takeSteps();
        steps.forEach(step -> history.append(kycCase, step));
        kycCase.takeRating().ifPresent(rating -> history.append(kycCase, rating));
        KycState outcome = outcome(kycCase);
        if (!outcome.equals(locked.customer().kycOutcome())) {
            customers.followKyc(locked.customer(), outcome, reason(steps));
            endOwnerLinks(locked);
        }
    }

    private void endOwnerLinks(LockedCase locked) {
        Customer customer = locked.customer();
        if (customer.type() == CustomerType.BUSINESS
                && locked.kycCase().status().isDecided()) {
            ownerLinks.end(customer.platformId(), customer.id(), locked.now());
        }
    }

    /** The reason of the last step, which led to the state. */
    private static @Nullable String reason(List<KycStep> steps) {
        return steps.isEmpty() ? null : PublicReason.of(steps.get(steps.size() - 1));
    }

    private static KycState outcome(KycCase kycCase) {
        List<RejectionReason> reasons = kycCase.rejections().stream()
                .map(rejection -> new RejectionReason(
                        rejection.code(), rejection.reason(), rejection.retryable(), rejection.createdAt()))
                .toList();
        return new KycState(kycCase.status(), kycCase.level(), kycCase.riskRating(), reasons, kycCase.openReview());
    }
}
