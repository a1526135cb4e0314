package dev.vouch.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Whether an endpoint receives events. */
@Schema(
        name = "WebhookEndpointStatus",
        enumAsRef = true,
        description = "Whether events are sent. A disabled endpoint misses none: once enabled again, it receives the"
                + " events that happened meanwhile. New values may appear")
public enum EndpointStatus {
    ENABLED,
    DISABLED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
