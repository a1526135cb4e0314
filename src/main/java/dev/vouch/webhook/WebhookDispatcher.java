package dev.vouch.webhook;

import dev.vouch.id.PlatformId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.tenancy.PlatformScope;
import jakarta.annotation.PreDestroy;
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
 * Sends what is due, in lanes: threads that claim a delivery of one endpoint, send it, settle it and claim the next. An
 * endpoint has a few of them, and only one while it fails, so that a slow or dead one keeps none from the others.
 */
@Component
class WebhookDispatcher {

    private static final Logger log = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final ThreadFactory THREADS = new CustomizableThreadFactory("webhooks-");

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

    /** Starts one more lane, unless there are enough; if all threads are busy, one of the next calls will. */
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
            boolean goOn = true;
            while (goOn && !closed) {
                goOn = step(platform, endpoint, ofEndpoint);
            }
        } catch (RuntimeException failure) {
            log.warn("Deliveries to {} stopped, and go on at the next look", endpoint, failure);
        } finally {
            ofEndpoint.open.decrementAndGet();
        }
    }

    /** @return whether there may be more to do */
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

    /** What is being sent is settled, if it ends soon; the rest is for other instances, or for the next start. */
    @PreDestroy
    void close() throws InterruptedException {
        closed = true;
        threads.shutdown();
        if (!threads.awaitTermination(properties.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Webhooks are still being sent, and will be sent again");
        }
    }
}
