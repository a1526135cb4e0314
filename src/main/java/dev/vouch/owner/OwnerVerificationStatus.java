package dev.vouch.owner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the verification of one owner's identity stands. */
public enum OwnerVerificationStatus {
    NOT_STARTED,
    PENDING,
    INCOMPLETE,
    UNDER_REVIEW,
    APPROVED,
    REJECTED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
