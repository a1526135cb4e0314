package dev.vouch.limit;

import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EligibilityReason;
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
     * @param whyWithheld evaluated only where the stored facts do not decide
     */
    List<EligibilityReason> against(
            Endorsement endorsement, BigDecimal amount, Supplier<List<EligibilityReason>> whyWithheld) {
        List<EligibilityReason> reasons = new ArrayList<>(againstUseOf(endorsement, whyWithheld));
        reasons.addAll(allowance.exceededBy(amount));
        return reasons;
    }

    private List<EligibilityReason> againstUseOf(
            Endorsement endorsement, Supplier<List<EligibilityReason>> whyWithheld) {
        boolean isGranted = status == CustomerStatus.ACTIVE && endorsements.contains(endorsement);
        if (isGranted && !isEvaluatedByAnother) {
            return List.of();
        }
        List<EligibilityReason> reasons = whyWithheld.get();
        if (!isGranted && reasons.isEmpty()) {
            throw new IllegalStateException(endorsement + " is withheld, but no criterion explains it");
        }
        return reasons;
    }

    boolean isOfDeleted() {
        return status == CustomerStatus.DELETED;
    }
}
