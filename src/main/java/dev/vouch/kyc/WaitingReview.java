package dev.vouch.kyc;

import org.jspecify.annotations.Nullable;

/**
 * A case in the review queue.
 *
 * @param name the customer's name; null where it is unknown
 */
public record WaitingReview(KycCase kycCase, @Nullable String name) {}
