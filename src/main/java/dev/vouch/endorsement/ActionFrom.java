package dev.vouch.endorsement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** The party that must act next. */
@Schema(enumAsRef = true, description = "The party that must act next. New values may appear")
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
