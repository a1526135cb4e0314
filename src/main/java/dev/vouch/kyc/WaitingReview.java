package dev.vouch.kyc;

import org.jspecify.annotations.Nullable;

/**
 * A case in the queue of reviewers.
 *
 * @param name the customer's; null where none is known
 */
public record WaitingReview(KycCase kycCase, @Nullable String name) {}
