package dev.vouch.owner;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The status of the verification of one owner's identity. Owners are not reviewed on their own: an owner who has sent
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
