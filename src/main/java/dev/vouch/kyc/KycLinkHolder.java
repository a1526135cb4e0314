package dev.vouch.kyc;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;

/** Whose link it is. */
public record KycLinkHolder(PlatformId platform, CustomerId customer) {}
