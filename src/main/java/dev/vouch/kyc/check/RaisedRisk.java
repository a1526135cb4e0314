package dev.vouch.kyc.check;

import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.RiskRating;
import dev.vouch.kyc.CheckedCases;
import dev.vouch.kyc.KycService;
import dev.vouch.kyc.LockedCase;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a customer tells of itself after the approval is rated as what it told before, inside the transaction that takes
 * it: else it would declare its activities once it has what they forbid. The rating only rises so; to lower it, a
 * reviewer asks for new checks. Who was never rated, as in simulations, is not rated here either.
 */
@Component
class RaisedRisk {

    private final Risk risk;
    private final CheckedCases cases;
    private final KycService kyc;

    RaisedRisk(Risk risk, CheckedCases cases, KycService kyc) {
        this.risk = risk;
        this.cases = cases;
        this.kyc = kyc;
    }

    /** After KYC, which may take the approval away, and before endorsements, which go by the rating. */
    @EventListener
    @Order(1)
    void on(CustomerChanged change) {
        RiskRating found = change.subject().riskRating();
        if (found != null && change.subject().kycStatus() == KycStatus.APPROVED && tellsMore(change)) {
            cases.approvedOrInReview(change.platformId(), change.customerId())
                    .ifPresent(locked -> raise(locked, found));
        }
    }

    private void raise(LockedCase locked, RiskRating found) {
        RiskRating told = risk.rate(locked.facts(), List.of());
        if (told.compareTo(found) > 0) {
            kyc.raiseRisk(locked, told);
        }
    }

    private static boolean tellsMore(CustomerChanged change) {
        CustomerResponse before = change.before();
        return before != null
                && !Objects.equals(
                        before.additionalInformation(), change.after().additionalInformation());
    }
}
