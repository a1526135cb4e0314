package dev.vouch.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.WebhookDeliveryId;
import dev.vouch.id.WebhookEndpointId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery in the API. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WebhookDelivery",
        description = "An event on its way to an endpoint. Fields without a value are absent.")
public record WebhookDeliveryResponse(
        WebhookDeliveryId id,
        @Schema(example = "webhook_delivery") String object,
        WebhookEndpointId endpointId,

        @Schema(description = "Sent as the header `webhook-id`, the same on each attempt")
        EventId eventId,

        @Schema(example = "customer.created") String eventType,
        @Nullable CustomerId customerId,
        DeliveryStatus status,

        @Schema(description = "The number of attempts", example = "1")
        int attempts,

        @Schema(
                description = "When it is sent next, unless it waits for an earlier event of its customer",
                example = "2026-01-15T10:05:00.000Z")
        @Nullable
        Instant nextAttemptAt,

        @Nullable LastAttempt lastAttempt,

        @Schema(description = "Grows with every change; the ETag", example = "1")
        long version,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "WebhookAttempt",
            description = "The result of an attempt: the endpoint's answer, or the error;"
                    + " neither while it is in progress")
    public record LastAttempt(
            @Schema(example = "2026-01-15T10:00:00.000Z") Instant at,

            @Schema(description = "The time until the answer began, in milliseconds", example = "84") @Nullable
            Integer latencyMs,

            @Schema(example = "500") @Nullable Integer httpStatus,
            @Schema(example = "No connection") @Nullable String error,

            @Schema(description = "The first 1,024 characters of the answer", example = "Internal Server Error")
            @Nullable
            String response) {

        static @Nullable LastAttempt of(WebhookDelivery delivery) {
            return delivery.lastAttemptAt() == null
                    ? null
                    : new LastAttempt(
                            delivery.lastAttemptAt(),
                            delivery.latencyMs(),
                            delivery.httpStatus(),
                            delivery.error(),
                            delivery.response());
        }
    }

    public static WebhookDeliveryResponse from(WebhookDelivery delivery) {
        return new WebhookDeliveryResponse(
                delivery.id(),
                "webhook_delivery",
                delivery.endpointId(),
                delivery.eventId(),
                delivery.eventType(),
                delivery.customerId(),
                delivery.status(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                LastAttempt.of(delivery),
                delivery.version(),
                delivery.createdAt(),
                delivery.updatedAt());
    }
}
