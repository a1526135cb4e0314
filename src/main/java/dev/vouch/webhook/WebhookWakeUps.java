package dev.vouch.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vouch.event.Change;
import dev.vouch.id.PlatformId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.tenancy.PlatformScope;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends events soon after they happen, before the next run of an endpoint's job. A request only adds an entry to a set, and
 * changes close together share a wake-up. A lost wake-up costs seconds.
 */
@Component
class WebhookWakeUps {

    private static final Logger log = LoggerFactory.getLogger(WebhookWakeUps.class);
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final int REMEMBERED_PLATFORMS = 10_000;

    private final WebhookEndpointRepository endpoints;
    private final WebhookDispatcher dispatcher;
    private final Set<PlatformId> waiting = ConcurrentHashMap.newKeySet();
    private final Cache<PlatformId, List<WebhookEndpointId>> enabled = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(REMEMBERED_PLATFORMS)
            .build();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("webhook-wake-ups-"));

    WebhookWakeUps(WebhookEndpointRepository endpoints, WebhookDispatcher dispatcher) {
        this.endpoints = endpoints;
        this.dispatcher = dispatcher;
    }

    @TransactionalEventListener
    void on(Change change) {
        wake(change.platformId());
    }

    @TransactionalEventListener
    void on(WebhooksDue due) {
        enabled.invalidate(due.platform());
        wake(due.platform());
    }

    private void wake(PlatformId platform) {
        if (waiting.add(platform)) {
            try {
                timer.schedule(() -> dispatch(platform), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                log.debug("Other instances send the webhooks of {}", platform);
            }
        }
    }

    private void dispatch(PlatformId platform) {
        waiting.remove(platform);
        try {
            enabledOf(platform).forEach(endpoint -> dispatcher.dispatch(platform, endpoint));
        } catch (RuntimeException failure) {
            log.warn("The wake-up for webhooks of {} failed: their jobs send them", platform, failure);
        }
    }

    private List<WebhookEndpointId> enabledOf(PlatformId platform) {
        List<WebhookEndpointId> known = enabled.getIfPresent(platform);
        if (known != null) {
            return known;
        }
        try (PlatformScope scope = PlatformScope.of(platform)) {
            List<WebhookEndpointId> found = endpoints.findEnabled(platform.uuid()).stream()
                    .map(WebhookEndpointId::new)
                    .toList();
            enabled.put(platform, found);
            return found;
        }
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }
}
