package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the record is good for. Derived from facts, never set. */
public enum CustomerStatus {
    PENDING,
    ACTIVE,
    SUSPENDED,
    DELETED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
