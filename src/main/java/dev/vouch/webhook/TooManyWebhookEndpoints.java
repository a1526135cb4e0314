package dev.vouch.webhook;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

/** The platform has reached its limit of endpoints. */
class TooManyWebhookEndpoints extends ApiException {

    TooManyWebhookEndpoints(int most) {
        super(
                ErrorCode.TOO_MANY_WEBHOOK_ENDPOINTS,
                "A platform has at most " + most + " webhook endpoints: delete one that you no longer need.");
    }
}
