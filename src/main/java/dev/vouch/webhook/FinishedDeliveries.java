package dev.vouch.webhook;

import static java.util.Objects.requireNonNull;

import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes deliveries that ended long ago. Their events stay, and can be replayed. */
@Component
class FinishedDeliveries {

    /** Small enough that no statement takes long. */
    private static final int ROWS = 5_000;

    private final WebhookDeliveries deliveries;
    private final PlatformDirectory platforms;
    private final WebhookProperties properties;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FinishedDeliveries(
            WebhookDeliveries deliveries,
            PlatformDirectory platforms,
            WebhookProperties properties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.platforms = platforms;
        this.properties = properties;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void remove() {
        Instant before = clock.instant().minus(properties.keep());
        platforms.forEachScope(platform -> removeOf(platform, before));
    }

    private void removeOf(PlatformId platform, Instant before) {
        int removed = ROWS;
        while (removed == ROWS) {
            removed = requireNonNull(transaction.execute(status -> deliveries.removeFinished(platform, before, ROWS)));
        }
    }
}
