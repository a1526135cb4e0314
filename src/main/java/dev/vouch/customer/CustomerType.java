package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A person or a company. Fixed for the customer's life. */
@Schema(enumAsRef = true, description = "A person or a company. Fixed for the customer's life")
public enum CustomerType {
    INDIVIDUAL,
    BUSINESS;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
