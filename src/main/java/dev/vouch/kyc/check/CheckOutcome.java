package dev.vouch.kyc.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum CheckOutcome {
    /** Nothing found. */
    CLEAR,
    /** A reviewer has to decide. */
    REFER,
    /** The customer can correct it. */
    FIX,
    /** Final. */
    REJECT;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
