package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** What the checks make of the customer. */
@Schema(enumAsRef = true, description = "What the checks make of the customer. New values may appear")
public enum RiskRating {
    LOW,
    MEDIUM,
    HIGH;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
