package dev.vouch.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.WebhookEndpointId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint in the API and in events. Fields without a value are absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WebhookEndpoint",
        description = "One of your URLs, to which events are sent. Fields without a value are absent.")
public record WebhookEndpointResponse(
        WebhookEndpointId id,
        @Schema(example = "webhook_endpoint") String object,
        @Schema(example = "https://example.com/webhooks") String url,
        @Schema(example = "[\"customer.*\"]") List<String> eventTypes,
        @Schema(example = "Ledger") @Nullable String description,
        Payload payload,
        EndpointStatus status,
        @Nullable DisabledReason disabledReason,

        @Schema(example = "2026-01-15T10:00:00.000Z") @Nullable
        Instant disabledAt,

        @Schema(
                description = "The signing secret, only in the answers that create or rotate it",
                example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwbCk9zYDrVn4=")
        @Nullable
        String secret,

        @Schema(description = "When the previous secret stops signing", example = "2026-01-16T10:00:00.000Z") @Nullable
        Instant previousSecretExpiresAt,

        @Schema(description = "Grows with every change; the ETag", example = "0")
        long version,

        @Schema(example = "2026-01-15T10:00:00.000Z") Instant createdAt,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant updatedAt) {

    public static WebhookEndpointResponse from(WebhookEndpoint endpoint) {
        return from(endpoint, null);
    }

    /** With the new secret, which is never shown again. */
    public static WebhookEndpointResponse from(WebhookEndpoint endpoint, @Nullable SigningSecret secret) {
        return new WebhookEndpointResponse(
                endpoint.id(),
                "webhook_endpoint",
                endpoint.url(),
                endpoint.eventTypes(),
                endpoint.description(),
                endpoint.payload(),
                endpoint.status(),
                endpoint.disabledReason(),
                endpoint.disabledAt(),
                secret == null ? null : secret.value(),
                endpoint.previousSecretExpiresAt(),
                endpoint.version(),
                endpoint.createdAt(),
                endpoint.updatedAt());
    }

    @Override
    public String toString() {
        return "WebhookEndpointResponse[" + id + "]";
    }
}
