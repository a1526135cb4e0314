package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.CriterionResult.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the policy makes of one endorsement for one customer: how far each criterion is, in the policy's order. */
public record EndorsementAssessment(Endorsement endorsement, Map<String, CriterionResult> judgements) {

    boolean isGrantable() {
        return judgements.values().stream().allMatch(CriterionResult::isComplete);
    }

    /** The criteria that are in this state. */
    public List<String> in(State state) {
        return judgements.entrySet().stream()
                .filter(judged -> judged.getValue().state() == state)
                .map(Map.Entry::getKey)
                .toList();
    }

    CriterionResult worst() {
        return judgements.values().stream()
                .max(Comparator.comparing(CriterionResult::state))
                .orElse(CriterionResult.COMPLETE);
    }
}
