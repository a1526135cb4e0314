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
 * @param assessed the rating by the factors alone; null if another release stored the override
 */
public record RiskOverride(
        @Nullable RiskRating rating,
        String reason,
        @Nullable String by,
        @Nullable Instant at,
        List<String> factors,
        @Nullable RiskRating assessed) {

    /** Another release may have stored an override without a rating: it has no effect. */
    boolean holdsFor(RiskAssessment assessment) {
        return rating != null && (isRaise(rating) || assessment.factors().equals(factors));
    }

    /** The rating of a customer with these factors, for which the override holds. */
    RiskRating over(RiskAssessment assessment) {
        boolean isUnchanged = assessment.factors().equals(factors);
        return Stream.concat(Stream.ofNullable(rating), isUnchanged ? Stream.of() : Stream.of(assessment.rating()))
                .max(Comparator.naturalOrder())
                .orElse(assessment.rating());
    }

    private boolean isRaise(RiskRating rating) {
        return assessed != null && rating.compareTo(assessed) > 0;
    }
}
