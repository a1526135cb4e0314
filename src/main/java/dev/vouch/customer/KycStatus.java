package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

@Schema(enumAsRef = true, description = "The status of the decision about identity. New values may appear")
public enum KycStatus {
    NOT_STARTED,
    PENDING,
    INCOMPLETE,
    UNDER_REVIEW,
    MANUAL_REVIEW,
    AWAITING_UBO,
    APPROVED,
    REJECTED;

    /** By the checks or by a person. */
    public boolean isInReview() {
        return this == UNDER_REVIEW || this == MANUAL_REVIEW;
    }

    /** The customer can do nothing more. */
    public boolean isDecided() {
        return this == APPROVED || this == REJECTED;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
