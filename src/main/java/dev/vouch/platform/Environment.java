package dev.vouch.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Whether a platform's customers are real. It never changes. */
@Schema(enumAsRef = true, description = "Whether a platform's customers are real. Fixed for its life")
public enum Environment {
    SANDBOX,
    LIVE;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
