package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Where the decision about identity stands. */
@Schema(enumAsRef = true, description = "Where the decision about identity stands. New values may appear")
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

    /** There is nothing that the customer could still do. */
    public boolean isDecided() {
        return this == APPROVED || this == REJECTED;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
