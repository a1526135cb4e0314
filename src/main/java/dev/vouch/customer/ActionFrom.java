package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Who has to act next. */
@Schema(enumAsRef = true, description = "Who has to act next. New values may appear")
public enum ActionFrom {
    CUSTOMER,
    PLATFORM,
    REVIEWER;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
