package dev.vouch.owner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Where the verification of one owner's identity stands. There is no review of an owner alone: whoever has brought
 * everything is pending until the business is decided.
 */
public enum OwnerVerificationStatus {
    NOT_STARTED,
    PENDING,
    INCOMPLETE,
    APPROVED,
    REJECTED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
