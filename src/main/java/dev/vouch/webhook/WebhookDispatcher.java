package dev.vouch.webhook;

import dev.vouch.id.PlatformId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.webhook.WebhookJobs.OfEndpoint;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Sends due deliveries in lanes: threads that claim a delivery of one endpoint, send it, record the result and claim the
 * next. An endpoint has a few lanes, and only one while it fails, so a slow or dead endpoint delays no other.
 */
@Component
class WebhookDispatcher {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final ThreadFactory THREADS = new CustomizableThreadFactory("webhooks-");

    /** A disabled endpoint gets a wake-up when it is enabled; this covers a lost wake-up. */
    private static final Duration WHILE_DISABLED = Duration.ofMinutes(1);

    private final WebhookOutbox outbox;
    private final WebhookSender sender;
    private final WebhookMetrics metrics;
    private final WebhookProperties properties;
    private final ThreadPoolExecutor threads;
    private final Map<WebhookEndpointId, Lanes> lanes = new ConcurrentHashMap<>();
    private volatile boolean closed;

    WebhookDispatcher(
            WebhookOutbox outbox, WebhookSender sender, WebhookMetrics metrics, WebhookProperties properties) {
        this.outbox = outbox;
        this.sender = sender;
        this.metrics = metrics;
        this.properties = properties;
        this.threads = new ThreadPoolExecutor(
                0, properties.threads(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(), THREADS);
    }

    private static final class Lanes {

        private final AtomicInteger open = new AtomicInteger();
        private volatile boolean failing;
    }

    /**
     * The job of an endpoint.
     *
     * @return the wait until the next run; empty for a deleted endpoint
     */
    Optional<Duration> run(OfEndpoint of) {
        try (PlatformScope scope = PlatformScope.of(of.platform())) {
            return outbox.find(of.platform(), of.endpoint()).map(endpoint -> {
                if (!endpoint.isEnabled()) {
                    return WHILE_DISABLED;
                }
                dispatch(of.platform(), of.endpoint());
                return properties.poll();
            });
        }
    }

    /** Starts another lane up to the limit; if all threads are busy, a later call does. */
    void dispatch(PlatformId platform, WebhookEndpointId endpoint) {
        Lanes ofEndpoint = lanes.computeIfAbsent(endpoint, id -> new Lanes());
        int most = ofEndpoint.failing ? 1 : properties.lanes();
        if (ofEndpoint.open.getAndUpdate(open -> open < most ? open + 1 : open) >= most) {
            return;
        }
        try {
            threads.execute(() -> run(platform, endpoint, ofEndpoint));
        } catch (RejectedExecutionException busy) {
            ofEndpoint.open.decrementAndGet();
        }
    }

    private void run(PlatformId platform, WebhookEndpointId endpoint, Lanes ofEndpoint) {
        try (PlatformScope scope = PlatformScope.of(platform)) {
            while (!closed && step(platform, endpoint, ofEndpoint)) {}
        } catch (RuntimeException failure) {
            log.warn("Deliveries to {} stopped, and continue with the next run of its job", endpoint, failure);
        } finally {
            ofEndpoint.open.decrementAndGet();
        }
    }

    /** @return whether more deliveries may be due */
    private boolean step(PlatformId platform, WebhookEndpointId id, Lanes ofEndpoint) {
        Optional<WebhookEndpoint> enabled = outbox.find(platform, id).filter(WebhookEndpoint::isEnabled);
        if (enabled.isEmpty()) {
            return false;
        }
        WebhookEndpoint endpoint = enabled.get();
        Optional<WebhookDelivery> claimed = outbox.claim(endpoint);
        if (claimed.isEmpty()) {
            return outbox.fill(endpoint);
        }
        dispatch(platform, id);
        Attempt attempt = sender.send(outbox.message(endpoint, claimed.get()));
        ofEndpoint.failing = !attempt.isAccepted();
        metrics.count(attempt);
        outbox.settle(endpoint, claimed.get(), attempt);
        return true;
    }

    /** Waits briefly for running attempts; other instances, or the next start, send the rest. */
    @PreDestroy
    void close() throws InterruptedException {
        closed = true;
        threads.shutdown();
        if (!threads.awaitTermination(properties.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Some webhooks were still being sent at shutdown, and will be sent again");
        }
    }
}
