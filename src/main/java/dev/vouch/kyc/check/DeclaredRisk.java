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
 * Rates what an approved customer declares, inside the transaction that takes it: else it would declare its activities
 * once it has what they forbid. The checks that follow see everything else.
 */
@Component
class DeclaredRisk {

    private final Risk risk;
    private final CheckedCases cases;

    DeclaredRisk(Risk risk, CheckedCases cases) {
        this.risk = risk;
        this.cases = cases;
    }

    /** After KYC, which may take the approval away, and before endorsements, which go by the review. */
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
