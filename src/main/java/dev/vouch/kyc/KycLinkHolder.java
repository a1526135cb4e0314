package dev.vouch.kyc;

import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a link.
 *
 * @param owner the owner of a business whose own link it is; null for the customer's link
 * @param ended whether the decision ended it: it shows the outcome and accepts nothing
 * @param redirectUrl where the holder continues at the end
 */
public record KycLinkHolder(
        PlatformId platform,
        CustomerId customer,
        @Nullable OwnerId owner,
        boolean ended,
        @Nullable String redirectUrl) {}
