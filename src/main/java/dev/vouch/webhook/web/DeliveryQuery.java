package dev.vouch.webhook.web;

import dev.vouch.id.WebhookEndpointId;
import dev.vouch.web.PageRequest;
import dev.vouch.web.QueryParameters;
import dev.vouch.webhook.DeliveryStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The query of the list of an endpoint's deliveries. */
record DeliveryQuery(Filter filter, PageRequest page) {

    /** The filter of the list; null for all. */
    record Filter(
            @Schema(description = "Deliveries with this status") @Nullable
            DeliveryStatus status) {}

    static DeliveryQuery of(MultiValueMap<String, String> parameters, WebhookEndpointId endpoint) {
        QueryParameters query = new QueryParameters(parameters);
        Filter filter = new Filter(query.oneOf(DeliveryStatus.class, "status"));
        return new DeliveryQuery(filter, new PageRequest(query, "webhook deliveries of " + endpoint + " " + filter));
    }
}
