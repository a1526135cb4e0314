package dev.vouch.limit;

import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.ActionFrom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The facts that decide an authorization.
 *
 * @param endorsements as they are stored
 * @param isEvaluatedByAnother whether another policy than the one in force granted them, which may grant less
 */
record AuthorizationFacts(
        CustomerStatus status, Set<Endorsement> endorsements, boolean isEvaluatedByAnother, Allowance allowance) {

    /**
     * The reasons to decline; empty where the amount is approved.
     *
     * @param whyWithheld evaluated only where the stored endorsements do not decide
     * @param whoActivates evaluated only where the customer is not active
     */
    List<AuthorizationReason> against(
            Endorsement endorsement,
            BigDecimal amount,
            Supplier<List<AuthorizationReason>> whyWithheld,
            Supplier<ActionFrom> whoActivates) {
        List<AuthorizationReason> reasons = new ArrayList<>();
        if (status != CustomerStatus.ACTIVE) {
            reasons.add(new AuthorizationReason(
                    "customer_not_active", "The customer is " + status + ".", whoActivates.get()));
        } else {
            reasons.addAll(againstUseOf(endorsement, whyWithheld));
        }
        reasons.addAll(allowance.exceededBy(amount));
        return reasons;
    }

    private List<AuthorizationReason> againstUseOf(
            Endorsement endorsement, Supplier<List<AuthorizationReason>> whyWithheld) {
        boolean isStored = endorsements.contains(endorsement);
        if (isStored && !isEvaluatedByAnother) {
            return List.of();
        }
        List<AuthorizationReason> reasons = whyWithheld.get();
        if (!isStored && reasons.isEmpty()) {
            throw new IllegalStateException(endorsement + " is withheld, but no criterion explains it");
        }
        return reasons;
    }

    boolean isOfDeleted() {
        return status == CustomerStatus.DELETED;
    }
}
