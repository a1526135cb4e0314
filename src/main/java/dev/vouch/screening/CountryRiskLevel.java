package dev.vouch.screening;

public enum CountryRiskLevel {
    LOW,
    /** Under increased monitoring by the FATF. */
    MEDIUM,
    /** Subject to a call for action by the FATF. */
    HIGH
}
