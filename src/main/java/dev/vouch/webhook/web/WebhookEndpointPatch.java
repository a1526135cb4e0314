package dev.vouch.webhook.web;

import dev.vouch.web.JsonBodies;
import dev.vouch.web.MergePatch;
import dev.vouch.webhook.EndpointDraft;
import dev.vouch.webhook.WebhookEndpoint;
import java.util.function.Function;

/** A merge patch of an endpoint, merged into its request and validated by the same rules. */
record WebhookEndpointPatch(MergePatch patch, JsonBodies bodies) implements Function<WebhookEndpoint, EndpointDraft> {

    @Override
    public EndpointDraft apply(WebhookEndpoint endpoint) {
        return bodies.merge(patch, WebhookEndpointRequest.from(endpoint), WebhookEndpointRequest.class)
                .toDraft();
    }
}
