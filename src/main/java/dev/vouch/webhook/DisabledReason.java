package dev.vouch.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Why an endpoint is disabled. */
@Schema(
        name = "WebhookDisabledReason",
        enumAsRef = true,
        description = "Why the endpoint is disabled: `requested` by you, `gone` since it answered 410,"
                + " `failing` since it accepted nothing for days. New values may appear")
public enum DisabledReason {
    REQUESTED,
    GONE,
    FAILING;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
