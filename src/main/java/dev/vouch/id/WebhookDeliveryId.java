package dev.vouch.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.error.ErrorCode;
import java.util.UUID;

/** {@code del_…} */
public record WebhookDeliveryId(UUID uuid) {

    private static final String PREFIX = "del";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookDeliveryId of(String text) {
        return new WebhookDeliveryId(TypeId.parse(PREFIX, text, ErrorCode.WEBHOOK_DELIVERY_NOT_FOUND));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, uuid);
    }
}
