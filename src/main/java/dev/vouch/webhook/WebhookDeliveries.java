package dev.vouch.webhook;

import dev.vouch.event.Event;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.id.WebhookDeliveryId;
import dev.vouch.id.WebhookEndpointId;
import dev.vouch.storage.Rows;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries of all endpoints. One row is an event to an endpoint, however often it is sent. */
@Repository
class WebhookDeliveries {

    private static final String INSERT = """
            insert into webhook_deliveries (platform_id, id, endpoint_id, event_id, event_type, customer_id, sequence,
              status, attempts, next_attempt_at, version, created_at, updated_at)
            values (:platform, :id, :endpoint, :event, :type, :customer, :sequence, 'PENDING', 0, :now, 0, :now, :now)
            on conflict (platform_id, endpoint_id, event_id)
            """;

    /** Leaves a pending delivery unchanged: it is sent anyway. */
    private static final String SEND_AGAIN = """
            do update set status = 'PENDING', attempts = 0, next_attempt_at = :now, blocks_until = null,
              first_attempt_at = null, version = webhook_deliveries.version + 1, updated_at = :now
            where webhook_deliveries.status <> 'PENDING'
            """;

    /**
     * Claims a due delivery that no instance is sending and that no earlier event of its customer blocks. Concurrent claims
     * skip the row and take another one.
     */
    static final String CLAIM = """
            with due as (
              select id from webhook_deliveries next
              where platform_id = :platform and endpoint_id = :endpoint and status = 'PENDING'
                and next_attempt_at <= :now and (claimed_until is null or claimed_until <= :now)
                and not exists (
                  select from webhook_deliveries earlier
                  where earlier.platform_id = :platform and earlier.endpoint_id = :endpoint
                    and earlier.status = 'PENDING' and earlier.customer_id = next.customer_id
                    and earlier.sequence < next.sequence
                    and (earlier.blocks_until is null or earlier.blocks_until > :now))
              order by next_attempt_at, created_at, id limit 1
              for update skip locked)
            update webhook_deliveries delivery
            set attempts = attempts + 1, claimed_until = :lease, last_attempt_at = :now, latency_ms = null,
              http_status = null, error = null, response = null,
              first_attempt_at = coalesce(first_attempt_at, :now), version = version + 1, updated_at = :now
            from due where delivery.platform_id = :platform and delivery.id = due.id
            returning delivery.*
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    WebhookDeliveries(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(PlatformId platform, WebhookEndpointId endpoint, List<Event> events, Instant now) {
        insert(INSERT + "do nothing", platform, endpoint, events, now);
    }

    /** Includes deliveries that were delivered or have failed before. */
    void addAgain(PlatformId platform, WebhookEndpointId endpoint, List<Event> events, Instant now) {
        insert(INSERT + SEND_AGAIN, platform, endpoint, events, now);
    }

    private void insert(String sql, PlatformId platform, WebhookEndpointId endpoint, List<Event> events, Instant now) {
        batches.batchUpdate(
                sql,
                events.stream()
                        .map(event -> new MapSqlParameterSource()
                                .addValue("platform", platform.uuid())
                                .addValue("id", TypeId.next())
                                .addValue("endpoint", endpoint.uuid())
                                .addValue("event", event.id().uuid())
                                .addValue("type", event.type())
                                .addValue(
                                        "customer",
                                        event.customerId() == null
                                                ? null
                                                : event.customerId().uuid())
                                .addValue("sequence", event.sequence())
                                .addValue("now", time(now)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Needs a short transaction: a claimed delivery is sent after it. */
    Optional<WebhookDelivery> claim(PlatformId platform, WebhookEndpointId endpoint, Instant now, Instant lease) {
        return jdbc.sql(CLAIM)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .param("now", time(now))
                .param("lease", time(lease))
                .query(WebhookDeliveries::delivery)
                .optional();
    }

    /** Even if another instance has started to send it again. */
    void accepted(PlatformId platform, WebhookDelivery claimed, Attempt attempt, Instant now) {
        finish(platform, claimed, attempt, "status = 'DELIVERED', next_attempt_at = null", "", now)
                .update();
    }

    void failed(PlatformId platform, WebhookDelivery claimed, Attempt attempt, Instant now) {
        finish(platform, claimed, attempt, "status = 'FAILED', next_attempt_at = null", "and attempts = :attempts", now)
                .update();
    }

    /** @param blocksUntil null for no limit; an earlier value stays */
    void retryAt(
            PlatformId platform,
            WebhookDelivery claimed,
            Attempt attempt,
            Instant next,
            @Nullable Instant blocksUntil,
            Instant now) {
        finish(
                        platform,
                        claimed,
                        attempt,
                        "next_attempt_at = :next, blocks_until = coalesce(blocks_until, :blocksUntil)",
                        "and attempts = :attempts",
                        now)
                .param("next", time(next))
                .param("blocksUntil", blocksUntil == null ? null : time(blocksUntil))
                .update();
    }

    private JdbcClient.StatementSpec finish(
            PlatformId platform,
            WebhookDelivery claimed,
            Attempt attempt,
            String outcome,
            String condition,
            Instant now) {
        return jdbc.sql("""
                update webhook_deliveries set %s, claimed_until = null, latency_ms = :latency, http_status = :httpStatus,
                  error = :error, response = :response, version = version + 1, updated_at = :now
                where platform_id = :platform and id = :id and status = 'PENDING' %s
                """.formatted(outcome, condition))
                .param("platform", platform.uuid())
                .param("id", claimed.id().uuid())
                .param("attempts", claimed.attempts())
                .param("latency", Math.toIntExact(attempt.latency().toMillis()))
                .param("httpStatus", attempt.httpStatus())
                .param("error", attempt.error())
                .param("response", attempt.response())
                .param("now", time(now));
    }

    /** Makes all retries due: the endpoint works again. */
    void hasten(PlatformId platform, WebhookEndpointId endpoint, Instant now) {
        changePending(
                platform,
                endpoint,
                "next_attempt_at = :now",
                "and next_attempt_at > :now and claimed_until is null",
                now);
    }

    /** Retries of pending deliveries start over when their endpoint is enabled again. */
    void restart(PlatformId platform, WebhookEndpointId endpoint, Instant now) {
        changePending(
                platform, endpoint, "next_attempt_at = :now, first_attempt_at = null, blocks_until = null", "", now);
    }

    /** Ends all deliveries of a deleted endpoint. */
    void giveUp(PlatformId platform, WebhookEndpointId endpoint, Instant now) {
        changePending(platform, endpoint, "status = 'FAILED', next_attempt_at = null", "", now);
    }

    private void changePending(
            PlatformId platform, WebhookEndpointId endpoint, String change, String condition, Instant now) {
        jdbc.sql("""
                update webhook_deliveries set %s, version = version + 1, updated_at = :now
                where platform_id = :platform and endpoint_id = :endpoint and status = 'PENDING' %s
                """.formatted(change, condition))
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .param("now", time(now))
                .update();
    }

    /** Schedules one attempt now, regardless of earlier ones. */
    void retry(PlatformId platform, WebhookDeliveryId id, Instant now) {
        jdbc.sql("""
                update webhook_deliveries
                set status = 'PENDING', next_attempt_at = :now, version = version + 1, updated_at = :now
                where platform_id = :platform and id = :id
                """)
                .param("platform", platform.uuid())
                .param("id", id.uuid())
                .param("now", time(now))
                .update();
    }

    int countPending(PlatformId platform, WebhookEndpointId endpoint) {
        return jdbc.sql("""
                select count(*) from webhook_deliveries
                where platform_id = :platform and endpoint_id = :endpoint and status = 'PENDING'
                """)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .query(Integer.class)
                .single();
    }

    /** The start of the longest wait; empty if no delivery is pending. */
    Optional<Instant> oldestPending(PlatformId platform) {
        return jdbc.sql("""
                select min(d.created_at) from webhook_deliveries d
                join webhook_endpoints e on e.platform_id = :platform and e.id = d.endpoint_id
                where d.platform_id = :platform and d.status = 'PENDING' and e.status = 'ENABLED' and e.deleted_at is null
                """)
                .param("platform", platform.uuid())
                .query((row, number) -> Optional.ofNullable(Rows.instantOrNull(row, "min")))
                .single();
    }

    Optional<WebhookDelivery> find(PlatformId platform, WebhookEndpointId endpoint, WebhookDeliveryId id) {
        return jdbc.sql("""
                select * from webhook_deliveries
                where platform_id = :platform and endpoint_id = :endpoint and id = :id
                """)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .param("id", id.uuid())
                .query(WebhookDeliveries::delivery)
                .optional();
    }

    Optional<WebhookDelivery> findOf(PlatformId platform, WebhookEndpointId endpoint, EventId event) {
        return jdbc.sql("""
                select * from webhook_deliveries
                where platform_id = :platform and endpoint_id = :endpoint and event_id = :event
                """)
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .param("event", event.uuid())
                .query(WebhookDeliveries::delivery)
                .optional();
    }

    /** None of a deleted endpoint. */
    List<WebhookDelivery> list(
            PlatformId platform, WebhookEndpointId endpoint, @Nullable DeliveryStatus status, Cursor after, int rows) {
        return jdbc.sql("""
                select * from webhook_deliveries
                where platform_id = :platform and endpoint_id = :endpoint
                  and (created_at, id) < (:createdAt, :id) %s
                  and exists (select from webhook_endpoints e
                    where e.platform_id = :platform and e.id = :endpoint and e.deleted_at is null)
                order by created_at desc, id desc limit :rows
                """.formatted(status == null ? "" : "and status = :status"))
                .param("platform", platform.uuid())
                .param("endpoint", endpoint.uuid())
                .param("createdAt", time(after.createdAt()))
                .param("id", after.id())
                .param("status", status == null ? null : status.name())
                .param("rows", rows)
                .query(WebhookDeliveries::delivery)
                .list();
    }

    /** Removes a limited number, including those of deleted endpoints. */
    @Transactional
    int removeFinished(PlatformId platform, Instant before, int rows) {
        return jdbc.sql("""
                delete from webhook_deliveries where platform_id = :platform and id in (
                  select id from webhook_deliveries
                  where platform_id = :platform and status <> 'PENDING' and updated_at < :before limit :rows)
                """)
                .param("platform", platform.uuid())
                .param("before", time(before))
                .param("rows", rows)
                .update();
    }

    private static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        return new WebhookDelivery(
                new WebhookDeliveryId(row.getObject("id", UUID.class)),
                new WebhookEndpointId(row.getObject("endpoint_id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getString("event_type"),
                customer == null ? null : new CustomerId(customer),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Rows.instantOrNull(row, "next_attempt_at"),
                Rows.instantOrNull(row, "first_attempt_at"),
                Rows.instantOrNull(row, "last_attempt_at"),
                row.getObject("latency_ms", Integer.class),
                row.getObject("http_status", Integer.class),
                row.getString("error"),
                row.getString("response"),
                row.getLong("version"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
