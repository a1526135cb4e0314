package dev.vouch.kyc;

import dev.vouch.customer.RiskRating;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's rating of the risk. It is in force as long as the risk factors stay the same.
 *
 * @param by the reviewer's key
 */
public record RiskOverride(
        @Nullable RiskRating rating,
        String reason,
        @Nullable String by,
        @Nullable Instant at,
        List<String> factors) {

    /** Another release may have stored an override without a rating: it has no effect. */
    boolean holdsFor(RiskAssessment assessment) {
        return rating != null && assessment.factors().equals(factors);
    }
}
