package dev.vouch.webhook;

import dev.vouch.job.Batches;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Removes deliveries that ended long ago. Their events stay, and can be replayed. */
@Component
class FinishedDeliveries {

    private final WebhookDeliveries deliveries;
    private final PlatformDirectory platforms;
    private final WebhookProperties properties;
    private final Clock clock;

    FinishedDeliveries(
            WebhookDeliveries deliveries, PlatformDirectory platforms, WebhookProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.platforms = platforms;
        this.properties = properties;
        this.clock = clock;
    }

    void remove() {
        Instant before = clock.instant().minus(properties.keep());
        platforms.forEachScope(
                platform -> Batches.removeAll(rows -> deliveries.removeFinished(platform, before, rows)));
    }
}
