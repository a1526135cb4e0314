package dev.vouch.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouch.id.CustomerId;
import dev.vouch.id.WebhookEndpointId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookReplay", description = "Events that are being sent again; they appear among the deliveries")
record ReplayResponse(
        @Schema(example = "webhook_replay") String object,
        WebhookEndpointId endpointId,
        @Schema(example = "2026-01-15T10:00:00.000Z") Instant from,
        @Schema(example = "2026-01-16T10:00:00.000Z") Instant to,
        @Schema(example = "[\"*\"]") List<String> types,
        @Nullable CustomerId customerId) {

    static ReplayResponse of(WebhookEndpointId endpoint, ReplayRequest request) {
        return new ReplayResponse(
                "webhook_replay", endpoint, request.from(), request.to(), request.typesOrAll(), request.customer());
    }
}
