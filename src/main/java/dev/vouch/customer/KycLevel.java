package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much is verified. */
public enum KycLevel {
    STANDARD,
    ENHANCED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
