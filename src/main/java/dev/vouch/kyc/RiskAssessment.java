package dev.vouch.kyc;

import dev.vouch.customer.RiskRating;
import java.util.List;

/**
 * The risk that follows from the facts.
 *
 * @param factors for reviewers: the same facts give the same factors
 */
public record RiskAssessment(RiskRating rating, List<String> factors) {}
