package dev.vouch.kyc;

import dev.vouch.customer.RiskRating;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's rating of the risk. It is in force as long as the risk factors stay the same. One that is higher than the
 * factors' own stays in force beyond that: changed facts can raise it, and only a reviewer lowers it.
 *
 * @param by the reviewer's key
 * @param assessed the rating by the factors alone, as last assessed; null if another release stored the override
 * @param raises whether it is higher than that of the factors at the time; null as before
 */
public record RiskOverride(
        @Nullable RiskRating rating,
        String reason,
        @Nullable String by,
        @Nullable Instant at,
        List<String> factors,
        @Nullable RiskRating assessed,
        @Nullable Boolean raises) {

    static RiskOverride of(
            RiskRating rating,
            String reason,
            @Nullable String by,
            Instant at,
            List<String> factors,
            @Nullable RiskRating assessed) {
        boolean raises = assessed != null && rating.compareTo(assessed) > 0;
        return new RiskOverride(rating, reason, by, at, factors, assessed, raises);
    }

    /** Another release may have stored an override without a rating: it has no effect. */
    boolean holdsFor(RiskAssessment assessment) {
        return rating != null
                && (Boolean.TRUE.equals(raises) || assessment.factors().equals(factors));
    }

    /** It holds for other factors too; a later override is compared with their rating. */
    RiskOverride assessedAs(RiskRating current) {
        return new RiskOverride(rating, reason, by, at, factors, current, raises);
    }

    /** The rating of a customer with these factors, for which the override holds. */
    RiskRating over(RiskAssessment assessment) {
        boolean isUnchanged = assessment.factors().equals(factors);
        return Stream.concat(Stream.ofNullable(rating), isUnchanged ? Stream.of() : Stream.of(assessment.rating()))
                .max(Comparator.naturalOrder())
                .orElse(assessment.rating());
    }
}
