package dev.vouch.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

@Schema(
        name = "WebhookDeliveryStatus",
        enumAsRef = true,
        description =
                "`pending` until the endpoint accepts it, then `delivered`; `failed` when all retries are used up."
                        + " New values may appear")
public enum DeliveryStatus {
    PENDING,
    DELIVERED,
    FAILED;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
