package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The progress of a requirement: the first and the last wait for the customer, {@code pending} for KYC. */
public enum RequirementStatus {
    NOT_SENT,
    PENDING,
    ACCEPTED,
    REJECTED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
