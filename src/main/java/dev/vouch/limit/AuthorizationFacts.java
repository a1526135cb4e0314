package dev.vouch.limit;

import static dev.vouch.endorsement.ActionFrom.CUSTOMER;
import static dev.vouch.endorsement.ActionFrom.PLATFORM;
import static dev.vouch.endorsement.ActionFrom.REVIEWER;

import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.KycStatus;
import dev.vouch.endorsement.ActionFrom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What an authorization is decided by. */
record AuthorizationFacts(
        CustomerStatus status,
        KycStatus kycStatus,
        boolean isLocked,
        Set<Endorsement> endorsements,
        Allowance allowance) {

    /**
     * Everything that stands against it; nothing where it is approved.
     *
     * @param whyWithheld asked only where it is the endorsement that is lacking
     */
    List<Reason> against(Endorsement endorsement, BigDecimal amount, Supplier<List<Reason>> whyWithheld) {
        List<Reason> reasons = new ArrayList<>();
        if (status != CustomerStatus.ACTIVE) {
            reasons.add(new Reason("customer_not_active", "The customer is " + status + ".", whoActivates()));
        } else if (!endorsements.contains(endorsement)) {
            reasons.addAll(whyWithheld.get());
        }
        reasons.addAll(allowance.exceededBy(amount));
        return reasons;
    }

    boolean isOfDeleted() {
        return status == CustomerStatus.DELETED;
    }

    private ActionFrom whoActivates() {
        if (isLocked) {
            return PLATFORM;
        }
        return switch (kycStatus) {
            case UNDER_REVIEW, MANUAL_REVIEW, REJECTED, APPROVED -> REVIEWER;
            case NOT_STARTED, PENDING, INCOMPLETE, AWAITING_UBO -> CUSTOMER;
        };
    }
}
