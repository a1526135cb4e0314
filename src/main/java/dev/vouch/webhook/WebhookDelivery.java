package dev.vouch.webhook;

import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.WebhookDeliveryId;
import dev.vouch.id.WebhookEndpointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event on its way to an endpoint, with the result of the last attempt. */
public record WebhookDelivery(
        WebhookDeliveryId id,
        WebhookEndpointId endpointId,
        EventId eventId,
        String eventType,
        @Nullable CustomerId customerId,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant firstAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer latencyMs,
        @Nullable Integer httpStatus,
        @Nullable String error,
        @Nullable String response,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
