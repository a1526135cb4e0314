package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.CriterionResult.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The result of each criterion of one endorsement for one customer, in the order of the policy. */
public record EndorsementAssessment(Endorsement endorsement, Map<String, CriterionResult> results) {

    boolean isGrantable() {
        return results.values().stream().allMatch(CriterionResult::isComplete);
    }

    /** The criteria that are in this state. */
    public List<String> in(State state) {
        return results.entrySet().stream()
                .filter(result -> result.getValue().state() == state)
                .map(Map.Entry::getKey)
                .toList();
    }

    CriterionResult worst() {
        return results.values().stream()
                .max(Comparator.comparing(CriterionResult::state))
                .orElse(CriterionResult.COMPLETE);
    }
}
