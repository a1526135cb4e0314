package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The status in the words a customer's own agent would use. */
public enum Standing {
    APPROVAL_PENDING,
    ACTIVE,
    LOCKED,
    RESTRICTED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
