package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.KycOutcome;
import dev.vouch.customer.RejectionReason;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds cases for those who take steps, and writes down what came of it. */
@Component
class KycCases {

    private final KycCaseRepository cases;
    private final KycHistory history;
    private final KycFactsReader facts;
    private final CustomerService customers;
    private final Clock clock;

    KycCases(
            KycCaseRepository cases, KycHistory history, KycFactsReader facts, CustomerService customers, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.facts = facts;
        this.customers = customers;
        this.clock = clock;
    }

    /** With the lock of the customer, so that the steps of one case come one after the other. */
    HeldCase hold(PlatformId platform, CustomerId id) {
        Customer customer = customers.lockForChange(platform, id);
        KycCase kycCase = cases.find(platform.uuid(), id.uuid())
                .orElseGet(() -> new KycCase(platform, id, customer.type(), clock.instant()));
        return new HeldCase(customer, kycCase, () -> facts.read(customer));
    }

    /** With each step go its row of history, the customer's status and the event. */
    void save(HeldCase held) {
        KycCase kycCase = held.kycCase();
        cases.saveAndFlush(kycCase);
        kycCase.takeSteps().forEach(step -> history.append(kycCase, step));
        KycOutcome outcome = outcome(kycCase);
        if (!outcome.equals(held.customer().kycOutcome())) {
            customers.followKyc(held.customer(), outcome);
        }
    }

    private static KycOutcome outcome(KycCase kycCase) {
        List<RejectionReason> reasons = kycCase.rejections().stream()
                .map(rejection -> new RejectionReason(
                        rejection.code(), rejection.reason(), rejection.retryable(), rejection.createdAt()))
                .toList();
        return new KycOutcome(kycCase.status(), kycCase.level(), kycCase.riskRating(), reasons);
    }
}
