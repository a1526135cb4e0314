package dev.vouch.webhook;

import dev.vouch.platform.PlatformDirectory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class WebhookMetrics {

    private final WebhookDeliveries deliveries;
    private final PlatformDirectory platforms;
    private final Clock clock;
    private final Counter accepted;
    private final Counter failed;
    private volatile @Nullable Instant oldest;

    WebhookMetrics(WebhookDeliveries deliveries, PlatformDirectory platforms, MeterRegistry metrics, Clock clock) {
        this.deliveries = deliveries;
        this.platforms = platforms;
        this.clock = clock;
        this.accepted = attempts(metrics, "accepted");
        this.failed = attempts(metrics, "failed");
        Gauge.builder("vouch.webhooks.oldest.pending", this, WebhookMetrics::secondsPending)
                .baseUnit("seconds")
                .description("How long the oldest pending delivery has waited")
                .register(metrics);
    }

    private static Counter attempts(MeterRegistry metrics, String outcome) {
        return Counter.builder("vouch.webhooks.attempts")
                .tag("outcome", outcome)
                .description("Webhooks that were sent, by whether their endpoint accepted them")
                .register(metrics);
    }

    void count(Attempt attempt) {
        (attempt.isAccepted() ? accepted : failed).increment();
    }

    private double secondsPending() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }

    /** Runs by the clock and not at each scrape, since it queries every platform. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void measure() {
        List<Instant> pending = new ArrayList<>();
        platforms.forEachScope(platform -> deliveries.oldestPending(platform).ifPresent(pending::add));
        oldest = pending.stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
