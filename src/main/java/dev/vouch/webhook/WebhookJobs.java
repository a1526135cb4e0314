package dev.vouch.webhook;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.id.WebhookEndpointId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schedules the background jobs of endpoints, in the caller's transaction. */
@Component
class WebhookJobs {

    static final TaskDescriptor<OfEndpoint> DISPATCH = TaskDescriptor.of("webhook-endpoint", OfEndpoint.class);
    static final TaskDescriptor<Replay> REPLAY = TaskDescriptor.of("webhook-replay", Replay.class);

    private static final int MOST_REPLAYS = 20;

    private final SchedulerClient scheduler;
    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookJobs(@Qualifier("schedulerClient") SchedulerClient scheduler, JdbcClient jdbc, Clock clock) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record OfEndpoint(UUID platformId, UUID endpointId) {

        PlatformId platform() {
            return new PlatformId(platformId);
        }

        WebhookEndpointId endpoint() {
            return new WebhookEndpointId(endpointId);
        }
    }

    /**
     * @param types an event must match one of these, and one of the endpoint's own
     * @param after the last event that was read; null at first
     */
    record Replay(
            OfEndpoint of,
            Instant from,
            Instant to,
            List<String> types,
            @Nullable UUID customerId,
            @Nullable UUID after) {

        Replay continuedAfter(EventId last) {
            return new Replay(of, from, to, types, customerId, last.uuid());
        }

        @Nullable
        CustomerId customer() {
            return customerId == null ? null : new CustomerId(customerId);
        }

        @Nullable
        EventId lastEvent() {
            return after == null ? null : new EventId(after);
        }

        boolean wants(String eventType) {
            return types.stream().anyMatch(type -> Subscriptions.matches(type, eventType));
        }
    }

    /** Schedules the job that lives as long as the endpoint. */
    void scheduleDispatch(WebhookEndpoint endpoint) {
        scheduler.scheduleIfNotExists(
                DISPATCH.instance(endpoint.id().toString()).data(of(endpoint)).scheduledTo(clock.instant()));
    }

    void scheduleReplay(
            WebhookEndpoint endpoint, Instant from, Instant to, List<String> types, @Nullable CustomerId customer) {
        if (replays(endpoint) >= MOST_REPLAYS) {
            throw new RequestFailed(
                    ErrorCode.TOO_MANY_WEBHOOK_REPLAYS,
                    MOST_REPLAYS + " replays to this endpoint are running: wait until one has ended.");
        }
        UUID customerId = customer == null ? null : customer.uuid();
        scheduler.scheduleIfNotExists(REPLAY.instance(endpoint.id() + ":" + TypeId.next())
                .data(new Replay(of(endpoint), from, to, types, customerId, null))
                .scheduledTo(clock.instant()));
    }

    private int replays(WebhookEndpoint endpoint) {
        return jdbc.sql("""
                select count(*) from scheduled_tasks where task_name = :task and starts_with(task_instance, :endpoint)
                """)
                .param("task", REPLAY.getTaskName())
                .param("endpoint", endpoint.id() + ":")
                .query(Integer.class)
                .single();
    }

    private static OfEndpoint of(WebhookEndpoint endpoint) {
        return new OfEndpoint(endpoint.platformId().uuid(), endpoint.id().uuid());
    }
}
