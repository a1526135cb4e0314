package dev.vouch.webhook.web;

import dev.vouch.error.Fault;
import dev.vouch.web.CrossFieldChecked;
import dev.vouch.webhook.EndpointDraft;
import dev.vouch.webhook.EndpointStatus;
import dev.vouch.webhook.Payload;
import dev.vouch.webhook.WebhookEndpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An endpoint in a request: to create it, or the result of a merge patch. */
@Schema(description = "Which events are sent, and to which URL")
record WebhookEndpointRequest(
        @NotBlank
        @Size(max = 2048)
        @Schema(
                description = "https, on port 443, of a host on the public internet. Sandbox platforms may use http"
                        + " too, and on the embedded database also loopback addresses and any port",
                example = "https://example.com/webhooks")
        String url,

        @NotEmpty
        @Size(max = 50)
        @Schema(
                description =
                        "Names of types, or wildcards: `customer.*` matches all types with this prefix, `*` all types."
                                + " [The guide](/guides/webhooks.md) lists the types",
                example = "[\"customer.*\", \"wallet.created\"]")
        List<@NotNull @Size(min = 1, max = 100) String> eventTypes,

        @Size(min = 1, max = 255) @Schema(description = "Your name for it", example = "Ledger") @Nullable
        String description,

        @Schema(description = "`full` by default") @Nullable Payload payload,

        @Schema(description = "`enabled` by default") @Nullable
        EndpointStatus status)
        implements CrossFieldChecked {

    @Override
    public List<Fault> faults() {
        return eventTypes == null ? List.of() : EventTypeFaults.of("/event_types", eventTypes);
    }

    EndpointDraft toDraft() {
        return new EndpointDraft(
                url.strip(),
                eventTypes,
                description,
                Objects.requireNonNullElse(payload, Payload.FULL),
                Objects.requireNonNullElse(status, EndpointStatus.ENABLED));
    }

    /** The writable part of an endpoint: the target of a merge patch. */
    static WebhookEndpointRequest from(WebhookEndpoint endpoint) {
        return new WebhookEndpointRequest(
                endpoint.url(), endpoint.eventTypes(), endpoint.description(), endpoint.payload(), endpoint.status());
    }
}
