package dev.vouch.webhook;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.WebhookEndpointId;

/** Nothing can be sent to an endpoint that is disabled. */
class EndpointDisabled extends ApiException {

    EndpointDisabled(WebhookEndpointId id) {
        super(
                ErrorCode.WEBHOOK_ENDPOINT_DISABLED,
                "The webhook endpoint " + id + " is disabled: set its status to enabled first.");
    }
}
