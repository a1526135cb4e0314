package dev.vouch.kyc;

import dev.vouch.customer.RiskRating;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A risk rating that a reviewer set. For reviewers only.
 *
 * @param factors the risk factors at that time
 * @param firstApprovedBy the key that set a lower rating first, where that takes two persons
 */
public record SetRating(
        RiskRating previous,
        RiskRating rating,
        List<String> factors,
        String actor,
        @Nullable String firstApprovedBy,
        String reason,
        Instant at) {}
