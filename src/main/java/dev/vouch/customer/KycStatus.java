package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the decision about identity stands. */
public enum KycStatus {
    NOT_STARTED,
    PENDING,
    INCOMPLETE,
    UNDER_REVIEW,
    MANUAL_REVIEW,
    AWAITING_UBO,
    APPROVED,
    REJECTED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
