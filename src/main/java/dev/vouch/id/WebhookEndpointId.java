package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code we_…} */
public record WebhookEndpointId(UUID uuid) {

    private static final String PREFIX = "we";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookEndpointId of(String text) {
        return new WebhookEndpointId(TypeId.parse(PREFIX, text, ErrorCode.WEBHOOK_ENDPOINT_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
