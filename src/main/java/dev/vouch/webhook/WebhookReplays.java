package dev.vouch.webhook;

import dev.vouch.event.Event;
import dev.vouch.event.EventLog;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.PlatformScope;
import dev.vouch.webhook.WebhookJobs.Replay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds past events to the deliveries of an endpoint, page by page and only as fast as it accepts them. */
@Component
class WebhookReplays {

    private static final int PAGE = 200;
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(1);
    private static final Duration WHILE_FULL = Duration.ofSeconds(10);
    private static final Duration WHILE_DISABLED = Duration.ofMinutes(1);

    record Rest(Replay replay, Duration pause) {}

    private final WebhookOutbox outbox;
    private final WebhookDeliveries deliveries;
    private final WebhookDispatcher dispatcher;
    private final EventLog log;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WebhookReplays(
            WebhookOutbox outbox,
            WebhookDeliveries deliveries,
            WebhookDispatcher dispatcher,
            EventLog log,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.log = log;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return the rest of the replay, unchanged if the endpoint is not ready for more; empty at the end */
    Optional<Rest> run(Replay replay) {
        PlatformId platform = replay.of().platform();
        try (PlatformScope scope = PlatformScope.of(platform)) {
            return outbox.find(platform, replay.of().endpoint()).flatMap(endpoint -> runFor(endpoint, replay));
        }
    }

    private Optional<Rest> runFor(WebhookEndpoint endpoint, Replay replay) {
        PlatformId platform = endpoint.platformId();
        if (!endpoint.isEnabled()) {
            return Optional.of(new Rest(replay, WHILE_DISABLED));
        }
        if (deliveries.countPending(platform, endpoint.id()) >= WebhookOutbox.WINDOW) {
            return Optional.of(new Rest(replay, WHILE_FULL));
        }
        List<Event> events =
                log.readBetween(platform, replay.from(), replay.to(), replay.customer(), replay.lastEvent(), PAGE);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        List<Event> wanted = events.stream()
                .filter(event -> WebhookOutbox.isFor(endpoint, event.type()) && replay.wants(event.type()))
                .toList();
        transaction.executeWithoutResult(
                status -> deliveries.addAgain(platform, endpoint.id(), wanted, clock.instant()));
        dispatcher.dispatch(platform, endpoint.id());
        return Optional.of(
                new Rest(replay.continuedAfter(events.get(events.size() - 1).id()), BETWEEN_PAGES));
    }
}
