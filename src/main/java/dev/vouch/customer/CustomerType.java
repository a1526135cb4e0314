package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A person or a company. Fixed for the customer's life. */
public enum CustomerType {
    INDIVIDUAL,
    BUSINESS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
