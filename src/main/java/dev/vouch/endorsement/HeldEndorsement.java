package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever uses an endorsement has it, and the policy agrees. The two differ for moments only: after a restriction has
 * expired, or after the policy has changed. Until they agree it is not allowed.
 */
@Component
class HeldEndorsement implements EligibilityRule {

    private static final Eligibility.Reason BEING_JUDGED = new Eligibility.Reason(
            "being_judged", "Everything is there, and it is about to be granted.", ActionFrom.REVIEWER);

    private final PolicyInForce inForce;
    private final Clock clock;

    HeldEndorsement(PolicyInForce inForce, Clock clock) {
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public List<Eligibility.Reason> against(Customer customer, Endorsement endorsement, @Nullable BigDecimal amount) {
        EndorsementFacts facts = EndorsementFacts.of(customer, clock.instant());
        EndorsementAssessment assessment = inForce.policy().assess(endorsement, facts);
        if (assessment.isGrantable()) {
            return customer.endorsements().contains(endorsement) ? List.of() : List.of(BEING_JUDGED);
        }
        return assessment.judgements().entrySet().stream()
                .filter(judged -> !judged.getValue().isComplete())
                .map(judged -> new Eligibility.Reason(
                        judged.getKey(),
                        judged.getValue().message(),
                        judged.getValue().actionFrom()))
                .toList();
    }
}
