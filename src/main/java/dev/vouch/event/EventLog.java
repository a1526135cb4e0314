package dev.vouch.event;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the log in an order in which nothing ever appears behind what was read already. Ids and times are taken before
 * the commit, so a slow transaction would slip its event in behind faster ones. Here events are ordered by transaction,
 * and those of transactions not older than every running one are held back: the reader meets them later, never misses
 * them. A customer's events come in their sequence: see the migration.
 */
@Repository
public class EventLog {

    private static final String COLUMNS =
            "id, type, customer_id, sequence, actor_type, actor_id, actor_person, created_at, data";

    /** How far apart the id and the time of an event may be: they are taken in one transaction, and it ends within this. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next events, oldest first. Those of one customer come in its sequence, which is the same order: of one customer
     * the transaction grows with the sequence.
     *
     * @param after the last event that was read; null to begin at the beginning
     * @param types of which it is to be one; empty for all
     */
    public List<Event> read(
            PlatformId platform, @Nullable EventId after, List<String> types, @Nullable CustomerId customer, int rows) {
        String narrowed = (types.isEmpty() ? "" : " and type = " + (types.size() == 1 ? ":type" : "any(:types)"))
                + (customer == null ? "" : " and customer_id = :customer");
        String behind = after == null
                ? ""
                : " and (transaction_id, sequence, id) > (select transaction_id, sequence, id from events"
                        + " where platform_id = :platform and id = :after)";
        List<Event> events = jdbc.sql("select " + COLUMNS + " from events"
                        + " where platform_id = :platform" + narrowed + behind
                        + " and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
                        + (customer == null ? " order by transaction_id, sequence, id" : " order by sequence")
                        + " limit :rows")
                .param("platform", platform.uuid())
                .param("type", types.size() == 1 ? types.get(0) : null)
                .param("types", types.toArray(String[]::new))
                .param("customer", customer == null ? null : customer.uuid())
                .param("after", after == null ? null : after.uuid())
                .param("rows", rows)
                .query(EventLog::event)
                .list();
        if (events.isEmpty() && after != null) {
            refuseUnlessExists(platform, after);
        }
        return events;
    }

    /** The place to begin at for a reader who wants only what happens from now on; null before the first event. */
    public @Nullable EventId last(PlatformId platform) {
        return jdbc.sql("select id from events where platform_id = :platform"
                        + " and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
                        + " order by transaction_id desc, sequence desc, id desc limit 1")
                .param("platform", platform.uuid())
                .query((row, number) -> new EventId(row.getObject("id", UUID.class)))
                .optional()
                .orElse(null);
    }

    /**
     * Events of a stretch of time, oldest first, for whoever wants them once more.
     *
     * @param after the last event that was read; null to begin at the beginning
     */
    public List<Event> readBetween(
            PlatformId platform,
            Instant from,
            Instant to,
            @Nullable CustomerId customer,
            @Nullable EventId after,
            int rows) {
        return jdbc.sql("select " + COLUMNS + " from events"
                        + " where platform_id = :platform and id > :after and id < :before"
                        + " and created_at >= :from and created_at < :to"
                        + (customer == null ? "" : " and customer_id = :customer")
                        + " and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
                        + " order by id limit :rows")
                .param("platform", platform.uuid())
                .param("after", after == null ? firstIdAt(from.minus(SKEW)) : after.uuid())
                .param("before", firstIdAt(to.plus(SKEW)))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("customer", customer == null ? null : customer.uuid())
                .param("rows", rows)
                .query(EventLog::event)
                .list();
    }

    /** Ids begin with the time at which they were made, so that the primary key finds a stretch of time. */
    private static UUID firstIdAt(Instant time) {
        return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
    }

    public Event get(PlatformId platform, EventId id) {
        return jdbc.sql("select " + COLUMNS + " from events where platform_id = :platform and id = :id")
                .param("platform", platform.uuid())
                .param("id", id.uuid())
                .query(EventLog::event)
                .optional()
                .orElseThrow(() -> new NoSuchObject(ErrorCode.EVENT_NOT_FOUND, id));
    }

    /** An {@code after} that names no event here would read as if there were nothing more. */
    private void refuseUnlessExists(PlatformId platform, EventId id) {
        boolean exists = jdbc.sql("select exists (select from events where platform_id = :platform and id = :id)")
                .param("platform", platform.uuid())
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
        if (!exists) {
            throw new NoSuchObject(ErrorCode.EVENT_NOT_FOUND, id);
        }
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        return new Event(
                new EventId(row.getObject("id", UUID.class)),
                row.getString("type"),
                customer == null ? null : new CustomerId(customer),
                row.getLong("sequence"),
                new Actor(
                        Actor.Type.valueOf(row.getString("actor_type")),
                        row.getString("actor_id"),
                        row.getString("actor_person")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("data"));
    }
}
