package dev.vouch.kyc;

import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * Whose link it is.
 *
 * @param owner of the business that the customer is, where the link is this person's own
 * @param ended whether the decision ended it: it shows the outcome and accepts nothing
 * @param redirectUrl where the holder may go on in the end
 */
public record KycLinkHolder(
        PlatformId platform,
        CustomerId customer,
        @Nullable OwnerId owner,
        boolean ended,
        @Nullable String redirectUrl) {}
