package dev.vouch.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an API key may do within its platform. */
public enum Role {
    /** Customers and all they own; cannot decide KYC. */
    PLATFORM,
    /** Reads, and decides KYC. */
    REVIEWER,
    /** Reads. */
    READ_ONLY;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
