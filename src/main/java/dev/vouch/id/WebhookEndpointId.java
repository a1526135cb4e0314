package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code we_…} */
public record WebhookEndpointId(UUID uuid) {

    private static final String PREFIX = "we";

    /** The id in {@code text}; what is not one names no webhook endpoint. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookEndpointId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(WebhookEndpointId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.WEBHOOK_ENDPOINT_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
