package dev.vouch.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** How much of an event an endpoint receives. */
@Schema(
        enumAsRef = true,
        description =
                "How much of an event is sent: `full` the event as `GET /v0/events` shows it, `thin` the same without"
                        + " `data`, to be retrieved by its id. New values may appear")
public enum Payload {
    FULL,
    THIN;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
