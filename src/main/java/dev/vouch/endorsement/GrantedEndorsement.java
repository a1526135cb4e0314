package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The customer has the endorsement, and the policy in force grants it. The two differ for moments only, after a restriction
 * has expired or the policy has changed. Until they agree, the endorsement cannot be used.
 */
@Component
class GrantedEndorsement implements EligibilityRule {

    private static final EligibilityReason BEING_EVALUATED = new EligibilityReason(
            "being_evaluated",
            "All criteria are complete: the endorsement will be granted in a moment.",
            ActionFrom.REVIEWER);

    private final PolicyInForce inForce;
    private final Clock clock;

    GrantedEndorsement(PolicyInForce inForce, Clock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public List<EligibilityReason> against(Customer customer, Endorsement endorsement, @Nullable BigDecimal amount) {
        EndorsementFacts facts = EndorsementFacts.of(customer, clock.instant());
        EndorsementAssessment assessment = inForce.policy().assess(endorsement, facts);
        if (assessment.isGrantable()) {
            return customer.endorsements().contains(endorsement) ? List.of() : List.of(BEING_EVALUATED);
        }
        return assessment.results().entrySet().stream()
                .filter(result -> !result.getValue().isComplete())
                .map(result -> new EligibilityReason(
                        result.getKey(),
                        result.getValue().message(),
                        result.getValue().actionFrom()))
                .toList();
    }
}
