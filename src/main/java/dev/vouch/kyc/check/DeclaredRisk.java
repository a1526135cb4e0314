package dev.vouch.kyc.check;

import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerState;
import dev.vouch.customer.KycStatus;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.LockedCase;
import dev.vouch.requirement.KycFacts;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Updates the risk rating within the transaction in which an approved customer declares activities. Otherwise the
 * customer could use endorsements that the new rating forbids until the checks have run. The checks that follow evaluate
 * everything else.
 */
@Component
class DeclaredRisk {

    private final Risk risk;
    private final CheckedCases cases;

    DeclaredRisk(Risk risk, CheckedCases cases) {
        this.risk = risk;
        this.cases = cases;
    }

    /** Runs after KYC, which may end the approval, and before endorsements, which depend on the review. */
    @EventListener
    @Order(1)
    void on(CustomerChanged change) {
        if (change.subject().kycStatus() == KycStatus.APPROVED && declaresMore(change)) {
            LockedCase locked = cases.ofLocked(change.subject());
            KycFacts facts = locked.facts();
            cases.declare(locked, risk.assess(facts, List.of()));
        }
    }

    private static boolean declaresMore(CustomerChanged change) {
        CustomerState before = change.before();
        return before != null
                && !Objects.equals(
                        before.profile().additionalInformation(),
                        change.subject().profile().additionalInformation());
    }
}
