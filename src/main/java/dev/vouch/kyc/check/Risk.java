package dev.vouch.kyc.check;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.AdditionalInformation.Activity;
import dev.vouch.customer.RiskRating;
import dev.vouch.kyc.KycFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** The risk table. The first row that holds decides; who is in none is of low risk. */
@Component
class Risk {

    private static final BigDecimal LARGE_MONTHLY_VOLUME = new BigDecimal("100000.00");

    private record Row(RiskRating rating, BiPredicate<KycFacts, List<CheckResult>> holds) {}

    private static final List<Row> TABLE = List.of(
            new Row(RiskRating.HIGH, (facts, results) -> isMatched(results)),
            new Row(RiskRating.HIGH, (facts, results) -> isReferred(CountryRiskCheck.NAME, results)),
            new Row(RiskRating.HIGH, (facts, results) -> hasRiskyActivity(facts)),
            new Row(RiskRating.MEDIUM, (facts, results) -> isReferred(SanctionsCheck.NAME, results)),
            new Row(RiskRating.MEDIUM, (facts, results) -> isReferred(DuplicateCheck.NAME, results)),
            new Row(RiskRating.MEDIUM, (facts, results) -> facts.isRegulated()),
            new Row(RiskRating.MEDIUM, (facts, results) -> hasLargeVolume(facts)));

    RiskRating rate(KycFacts facts, List<CheckResult> results) {
        return TABLE.stream()
                .filter(row -> row.holds().test(facts, results))
                .map(Row::rating)
                .findFirst()
                .orElse(RiskRating.LOW);
    }

    private static boolean isMatched(List<CheckResult> results) {
        return isReferred(
                SanctionsCheck.NAME,
                results.stream().filter(result -> !result.isUnknown()).toList());
    }

    private static boolean isReferred(String check, List<CheckResult> results) {
        return results.stream()
                .anyMatch(result -> result.name().equals(check) && result.outcome() != CheckOutcome.CLEAR);
    }

    private static boolean hasRiskyActivity(KycFacts facts) {
        AdditionalInformation information = facts.profile().additionalInformation();
        return information != null
                && information.involvedActivities() != null
                && !information.involvedActivities().equals(List.of(Activity.NONE));
    }

    private static boolean hasLargeVolume(KycFacts facts) {
        AdditionalInformation information = facts.profile().additionalInformation();
        return information != null
                && information.monthlyVolumeInUsd() != null
                && information.monthlyVolumeInUsd().compareTo(LARGE_MONTHLY_VOLUME) > 0;
    }
}
