package dev.vouch.webhook;

import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the position of each endpoint in the log, and whether the endpoint works. */
@Repository
class WebhookProgress {

    /** Limits how often a busy endpoint's row is written. */
    private static final Duration GRAIN = Duration.ofSeconds(10);

    private final JdbcClient jdbc;

    WebhookProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param lastEvent the last event of the log that was read
     * @param failingSince null while it works
     * @param acceptedAt when a delivery was last accepted, or shortly before
     */
    record State(
            @Nullable EventId lastEvent,
            @Nullable Instant failingSince,
            @Nullable Instant acceptedAt) {}

    void begin(PlatformId platform, WebhookEndpointId endpoint, @Nullable EventId lastEvent) {
        jdbc.sql("""
                insert into webhook_progress (platform_id, endpoint_id, last_event_id)
                values (:platform, :endpoint, :last)
                """)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .param("last", uuid(lastEvent))
                .update();
    }

    State of(PlatformId platform, WebhookEndpointId endpoint) {
        return jdbc.sql("""
                select last_event_id, failing_since, accepted_at from webhook_progress
                where platform_id = :platform and endpoint_id = :endpoint
                """)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .query(WebhookProgress::state)
                .single();
    }

    /** @return whether this call did it first */
    boolean advance(PlatformId platform, WebhookEndpointId endpoint, @Nullable EventId from, EventId to) {
        return jdbc.sql("""
                        update webhook_progress set last_event_id = :to
                        where platform_id = :platform and endpoint_id = :endpoint
                          and last_event_id is not distinct from cast(:from as uuid)
                        """)
                        .param("platform", platform.uuid())
                        .param("endpoint", endpoint.uuid())
                        .param("from", uuid(from))
                        .param("to", to.uuid())
                        .update()
                == 1;
    }

    void accepted(PlatformId platform, WebhookEndpointId endpoint, Instant now) {
        jdbc.sql("""
                update webhook_progress set failing_since = null, accepted_at = :now
                where platform_id = :platform and endpoint_id = :endpoint
                  and (failing_since is not null or accepted_at is null or accepted_at < :grain)
                """)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("grain", now.minus(GRAIN).atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(PlatformId platform, WebhookEndpointId endpoint, Instant now) {
        jdbc.sql("""
                update webhook_progress set failing_since = :now
                where platform_id = :platform and endpoint_id = :endpoint and failing_since is null
                """)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetFailures(PlatformId platform, WebhookEndpointId endpoint) {
        jdbc.sql("""
                update webhook_progress set failing_since = null
                where platform_id = :platform and endpoint_id = :endpoint
                """)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .update();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        UUID last = row.getObject("last_event_id", UUID.class);
        return new State(
                last == null ? null : new EventId(last),
                Rows.instantOrNull(row, "failing_since"),
                Rows.instantOrNull(row, "accepted_at"));
    }

    private static @Nullable UUID uuid(@Nullable EventId event) {
        return event == null ? null : event.uuid();
    }
}
