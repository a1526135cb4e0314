package dev.vouch.kyc.check;

import dev.vouch.customer.RiskRating;
import dev.vouch.id.CheckRunId;
import java.time.Instant;
import java.util.List;

/**
 * The checks, run once.
 *
 * @param number of the customer's runs, from 1
 * @param step the step that brought the case where it was checked
 * @param facts what they were run on
 */
public record CheckRun(
        CheckRunId id,
        int number,
        int step,
        CheckedFacts facts,
        RiskRating riskRating,
        List<CheckResult> results,
        Instant at) {}
