package dev.vouch.screening;

public enum MatchStrength {
    /** The same name, or nearly, and no birth date that speaks against it. */
    STRONG,
    /** Alike enough for a reviewer to decide. */
    POSSIBLE
}
