package dev.vouch.kyc;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a reviewer has to decide. */
public enum ReviewKind {
    DECISION,
    MONITORING,
    PERIODIC;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
