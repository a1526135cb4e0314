package dev.vouch.webhook;

import static java.util.Objects.requireNonNull;

import dev.vouch.event.Event;
import dev.vouch.event.EventFilter;
import dev.vouch.event.EventLog;
import dev.vouch.event.EventResponse;
import dev.vouch.event.EventType;
import dev.vouch.id.PlatformId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.platform.Environment;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.webhook.WebhookProgress.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns events of the log into deliveries, and records their results. Each call is a short transaction of its own, so no
 * connection is occupied while a message is sent, and several instances may call: a claimed delivery has one owner.
 */
@Component
class WebhookOutbox {

    private static final Logger log = LoggerFactory.getLogger(WebhookOutbox.class);

    /** Limits the pending deliveries of an endpoint, also of a dead one; later events stay in the log. */
    static final int WINDOW = 1_000;

    private static final int BATCH = 200;

    /** After this many time-outs, the instance that claimed a delivery counts as dead. */
    private static final int LEASE_IN_TIMEOUTS = 4;

    /** An endpoint that accepted nothing for this long was down, and did not just refuse one event. */
    private static final Duration OUTAGE = Duration.ofMinutes(1);

    private final WebhookEndpointRepository endpoints;
    private final WebhookDeliveries deliveries;
    private final WebhookProgress progress;
    private final SealedSecrets secrets;
    private final EventLog events;
    private final WebhookEndpointService service;
    private final PlatformDirectory platforms;
    private final WebhookProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;
    /** The environment of each platform, which never changes. */
    private final Map<PlatformId, Environment> environments = new ConcurrentHashMap<>();

    private final RetrySchedule schedule = new RetrySchedule(new Random());

    WebhookOutbox(
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
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.progress = progress;
        this.secrets = secrets;
        this.events = events;
        this.service = service;
        this.platforms = platforms;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<WebhookEndpoint> find(PlatformId platform, WebhookEndpointId id) {
        return endpoints.find(platform.uuid(), id.uuid());
    }

    /**
     * Creates deliveries of the next events of the log.
     *
     * @return whether the log had new events, including those that the endpoint does not subscribe to
     */
    boolean fill(WebhookEndpoint endpoint) {
        PlatformId platform = endpoint.platformId();
        if (deliveries.countPending(platform, endpoint.id()) >= WINDOW) {
            return false;
        }
        State state = progress.of(platform, endpoint.id());
        List<Event> next = events.read(platform, state.lastEvent(), EventFilter.NONE, BATCH);
        if (next.isEmpty()) {
            return false;
        }
        List<Event> wanted =
                next.stream().filter(event -> isFor(endpoint, event.type())).toList();
        return requireNonNull(transaction.execute(status -> {
            boolean isFirst = progress.advance(
                    platform,
                    endpoint.id(),
                    state.lastEvent(),
                    next.get(next.size() - 1).id());
            if (isFirst) {
                deliveries.add(platform, endpoint.id(), wanted, clock.instant());
            }
            return isFirst;
        }));
    }

    static boolean isFor(WebhookEndpoint endpoint, String eventType) {
        return !EventType.WEBHOOK_ENDPOINT_TEST.is(eventType) && endpoint.wants(eventType);
    }

    Optional<WebhookDelivery> claim(WebhookEndpoint endpoint) {
        Instant now = clock.instant();
        Instant lease = now.plus(properties.timeout().multipliedBy(LEASE_IN_TIMEOUTS));
        return requireNonNull(
                transaction.execute(status -> deliveries.claim(endpoint.platformId(), endpoint.id(), now, lease)));
    }

    WebhookMessage message(WebhookEndpoint endpoint, WebhookDelivery claimed) {
        Event event = events.get(endpoint.platformId(), claimed.eventId());
        Instant now = clock.instant();
        return new WebhookMessage(
                endpoint.url(),
                environments.computeIfAbsent(
                        endpoint.platformId(), id -> platforms.get(id).environment()),
                event.id().toString(),
                now,
                body(endpoint.payload(), EventResponse.from(event)),
                secrets.open(endpoint, now));
    }

    private String body(Payload payload, EventResponse event) {
        if (payload == Payload.FULL) {
            return json.writeValueAsString(event);
        }
        ObjectNode thin = (ObjectNode) json.readTree(json.writeValueAsString(event));
        thin.remove("data");
        return json.writeValueAsString(thin);
    }

    /** Records the result of an attempt. It locks the row of the progress first, like all other methods. */
    void settle(WebhookEndpoint endpoint, WebhookDelivery claimed, Attempt attempt) {
        Instant now = clock.instant();
        @Nullable
        DisabledReason reason = transaction.execute(status ->
                attempt.isAccepted() ? accept(endpoint, claimed, attempt, now) : fail(endpoint, claimed, attempt, now));
        if (reason != null) {
            disable(endpoint, reason);
        }
    }

    private @Nullable DisabledReason accept(
            WebhookEndpoint endpoint, WebhookDelivery claimed, Attempt attempt, Instant now) {
        PlatformId platform = endpoint.platformId();
        State before = progress.of(platform, endpoint.id());
        progress.accepted(platform, endpoint.id(), now);
        if (before.failingSince() != null && before.failingSince().isBefore(now.minus(OUTAGE))) {
            deliveries.hasten(platform, endpoint.id(), now);
        }
        deliveries.accepted(platform, claimed, attempt, now);
        return null;
    }

    /** @return the reason to disable the endpoint; null to keep it enabled */
    private @Nullable DisabledReason fail(
            WebhookEndpoint endpoint, WebhookDelivery claimed, Attempt attempt, Instant now) {
        PlatformId platform = endpoint.platformId();
        progress.failed(platform, endpoint.id(), now);
        State state = progress.of(platform, endpoint.id());
        Instant first = requireNonNull(claimed.firstAttemptAt());
        Optional<Instant> next = schedule.next(first, now, attempt.retryAfter());
        if (next.isPresent()) {
            deliveries.retryAt(platform, claimed, attempt, next.get(), blocksUntil(state, first, attempt, now), now);
        } else {
            deliveries.failed(platform, claimed, attempt, now);
        }
        if (attempt.isGone()) {
            return DisabledReason.GONE;
        }
        Instant since = requireNonNull(state.failingSince());
        return since.isAfter(now.minus(properties.disableAfter())) ? null : DisabledReason.FAILING;
    }

    /** Events stay in order while an endpoint is down; while it works, later events wait for a limited time. */
    private @Nullable Instant blocksUntil(State state, Instant first, Attempt attempt, Instant now) {
        boolean hasAcceptedOthers =
                state.acceptedAt() != null && state.acceptedAt().isAfter(first);
        return attempt.isRefusal() || hasAcceptedOthers ? now.plus(properties.orderWait()) : null;
    }

    private void disable(WebhookEndpoint endpoint, DisabledReason reason) {
        try {
            service.disable(endpoint.platformId(), endpoint.id(), reason);
        } catch (OptimisticLockingFailureException changed) {
            log.info("{} has just been changed: the next failure disables it", endpoint.id());
        }
    }
}
