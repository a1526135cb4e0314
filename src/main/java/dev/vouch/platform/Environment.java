package dev.vouch.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a platform's customers are real. Fixed for its life. */
public enum Environment {
    SANDBOX,
    LIVE;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
