package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.Judgement.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the policy makes of one endorsement for one customer: how far each criterion is, in the policy's order. */
public record Assessment(Endorsement endorsement, Map<String, Judgement> judgements) {

    boolean isGrantable() {
        return judgements.values().stream().allMatch(Judgement::isComplete);
    }

    /** The criteria that are in this state. */
    public List<String> in(State state) {
        return judgements.entrySet().stream()
                .filter(judged -> judged.getValue().state() == state)
                .map(Map.Entry::getKey)
                .toList();
    }

    Judgement worst() {
        return judgements.values().stream()
                .max(Comparator.comparing(Judgement::state))
                .orElse(Judgement.COMPLETE);
    }
}
