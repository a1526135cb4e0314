package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code del_…} */
public record WebhookDeliveryId(UUID uuid) {

    private static final String PREFIX = "del";

    /** The id in {@code text}; what is not one names no webhook delivery. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookDeliveryId of(String text) {
        return TypeId.parse(PREFIX, text)
                .map(WebhookDeliveryId::new)
                .orElseThrow(() -> new NoSuchObject(ErrorCode.WEBHOOK_DELIVERY_NOT_FOUND, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
