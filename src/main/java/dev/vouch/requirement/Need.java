package dev.vouch.requirement;

/** What an endorsement can need of a customer beyond what KYC asks everybody for. */
public enum Need {
    ADDITIONAL_INFORMATION,
    ENHANCED_LEVEL
}
