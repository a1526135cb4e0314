package dev.vouch.kyc;

import dev.vouch.customer.RiskRating;
import java.util.List;

/**
 * How risky the facts make a customer.
 *
 * @param factors why, for reviewers: the same facts give the same factors
 */
public record RiskAssessment(RiskRating rating, List<String> factors) {}
