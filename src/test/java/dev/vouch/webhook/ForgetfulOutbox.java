package dev.vouch.webhook;

import dev.vouch.event.EventLog;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Some attempts end as if the instance had died after the answer and before it could be written down. */
class ForgetfulOutbox extends WebhookOutbox {

    static final AtomicInteger TO_FORGET = new AtomicInteger();

    ForgetfulOutbox(
            WebhookEndpointRepository endpoints,
            WebhookDeliveries deliveries,
            WebhookProgress progress,
            SealedSecrets secrets,
            EventLog events,
            WebhookEndpointService service,
            PlatformDirectory platforms,
            WebhookProperties properties,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        super(
                endpoints,
                deliveries,
                progress,
                secrets,
                events,
                service,
                platforms,
                properties,
                json,
                clock,
                transactions);
    }

    @Override
    void settle(WebhookEndpoint endpoint, WebhookDelivery claimed, Attempt attempt) {
        if (TO_FORGET.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The instance is gone");
        }
        super.settle(endpoint, claimed, attempt);
    }
}
