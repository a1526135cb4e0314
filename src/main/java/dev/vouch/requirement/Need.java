package dev.vouch.requirement;

/** What an endorsement can require beyond KYC itself. */
public enum Need {
    ADDITIONAL_INFORMATION,
    ENHANCED_LEVEL
}
