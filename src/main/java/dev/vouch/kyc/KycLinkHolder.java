package dev.vouch.kyc;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;

/**
 * Whose link it is.
 *
 * @param ended whether the decision ended it: it shows the outcome and accepts nothing
 */
public record KycLinkHolder(PlatformId platform, CustomerId customer, boolean ended) {}
