package dev.vouch.kyc;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.tenancy.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A reviewer's answers to the open findings: each reason names its check. Where only one check refers, a single reason
 * answers it.
 */
final class Answers {

    private final Map<RecordedFinding, Decision.Reason> reasons = new LinkedHashMap<>();

    private Answers() {}

    /** @throws InvalidRequest naming each check that refers and is not answered */
    static Answers of(List<RecordedFinding> open, List<Decision.Reason> reasons) {
        Answers answers = new Answers();
        Set<String> checks = new TreeSet<>(RecordedFinding.openChecks(open));
        List<Fault> faults = new ArrayList<>();
        for (String check : checks) {
            List<RecordedFinding> own = open.stream()
                    .filter(found -> found.finding().check().equals(check))
                    .toList();
            reasons.stream()
                    .filter(reason -> reason.answers(check) || (checks.size() == 1 && reasons.size() == 1))
                    .findFirst()
                    .ifPresentOrElse(
                            reason -> own.forEach(found -> answers.reasons.put(found, reason)),
                            () -> faults.add(fault(check, own)));
        }
        InvalidRequest.refuseFor(faults);
        return answers;
    }

    void close(Findings findings, LockedCase locked, Actor by) {
        reasons.forEach((found, reason) -> findings.close(locked.customer(), found, by, reason.full(), locked.now()));
    }

    private static Fault fault(String check, List<RecordedFinding> open) {
        String references =
                open.stream().map(found -> found.finding().reference()).collect(Collectors.joining(", "));
        return Fault.at(
                "/reasons",
                "referral_unanswered",
                "must answer the open findings of the check " + check + " (" + references
                        + "): add a reason with check \"" + check
                        + "\" that says why they do not count against the customer");
    }
}
