package dev.vouch.kyc.check;

import dev.vouch.customer.RiskRating;
import dev.vouch.id.CheckRunId;
import dev.vouch.kyc.CheckReport;
import java.time.Instant;
import java.util.List;

/**
 * One run of the checks.
 *
 * @param number of the customer's runs, from 1
 * @param step the step that started the checks
 * @param facts the facts that were checked
 */
public record CheckRun(
        CheckRunId id,
        int number,
        int step,
        CheckedFacts facts,
        RiskRating riskRating,
        List<CheckResult> results,
        Instant at) {

    CheckReport report() {
        return new CheckReport(
                number,
                at,
                facts.profile(),
                facts.documents(),
                facts.owners(),
                results.stream()
                        .map(result -> new CheckReport.Result(
                                result.name(), result.outcome().toString(), result.detail()))
                        .toList());
    }
}
