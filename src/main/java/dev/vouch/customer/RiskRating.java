package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

@Schema(enumAsRef = true, description = "The risk of the customer, by the checks or a reviewer. New values may appear")
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
