package dev.vouch.event;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
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
 * Reads the log in an order in which no event appears before one that was read already. Ids and times are assigned
 * before the commit, so a slow transaction would insert its event before those of faster ones. Therefore events are
 * ordered by transaction, and events of transactions that are not older than every running one are withheld: the reader
 * sees them later and misses none. A customer's events come in their sequence: see the migration.
 */
@Repository
public class EventLog {

    private static final String COLUMNS =
            "id, type, customer_id, sequence, actor_type, actor_id, actor_person, created_at, data";

    private static final String IS_SETTLED =
            " and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String IS_OF_CUSTOMER = " and customer_id = :customer";

    private static final String IS_BEHIND = " and (transaction_id, sequence, id) >"
            + " (select transaction_id, sequence, id from events where platform_id = :platform and id = :after)";

    /**
     * Transactions begin and end within the skew of their events: so what was created before twice the skew is of an
     * earlier transaction, and the index leads past it.
     */
    private static final String IS_LATER = " and created_at > :createdAfter and transaction_id >= (select"
            + " coalesce(max(transaction_id), 0) from (select transaction_id from events where platform_id = :platform"
            + " and id < :earliest order by id desc limit 1) as earlier)";

    private static final String IS_EARLIER = " and created_at < :createdBefore and transaction_id <= (select"
            + " coalesce(max(transaction_id), 9223372036854775807) from (select transaction_id from events"
            + " where platform_id = :platform and id > :latest order by id limit 1) as later)";

    private static final String IN_ORDER = " order by transaction_id, sequence, id limit :rows";

    /**
     * Events of several types: a page of each, by the index of types. Otherwise a plan that suits frequent types reads the
     * whole log for rare ones.
     */
    private static final String MERGED = "select " + COLUMNS
            + " from unnest(cast(:types as text[])) as wanted (name) cross join lateral (%s) as found" + IN_ORDER;

    /**
     * The largest distance between an event's id and its time: both are assigned in one transaction, and it ends within
     * this time.
     */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next events, oldest first. Those of one customer come in its sequence, as its transaction ids grow with it.
     *
     * @param after the last event that was read; null to start at the beginning
     */
    public List<Event> read(PlatformId platform, @Nullable EventId after, EventFilter filter, int rows) {
        List<String> types = filter.types();
        CustomerId customer = filter.customer();
        Instant createdAfter = filter.createdAfter();
        Instant createdBefore = filter.createdBefore();
        List<Event> events = jdbc.sql(sql(after, filter))
                .param("platform", platform.uuid())
                .param("type", types.size() == 1 ? types.get(0) : null)
                .param("types", types.toArray(String[]::new))
                .param("customer", customer == null ? null : customer.uuid())
                .param("after", after == null ? null : after.uuid())
                .param("createdAfter", createdAfter == null ? null : createdAfter.atOffset(ZoneOffset.UTC))
                .param("earliest", createdAfter == null ? null : firstIdAt(createdAfter.minus(SKEW.multipliedBy(2))))
                .param("createdBefore", createdBefore == null ? null : createdBefore.atOffset(ZoneOffset.UTC))
                .param("latest", createdBefore == null ? null : firstIdAt(createdBefore.plus(SKEW.multipliedBy(2))))
                .param("rows", rows)
                .query(EventLog::event)
                .list();
        if (events.isEmpty() && after != null && !exists(platform, "id", after.uuid())) {
            throw new NoSuchObject(ErrorCode.EVENT_NOT_FOUND, after);
        }
        // Every customer has events, also once it is erased.
        if (events.isEmpty() && customer != null && !exists(platform, "customer_id", customer.uuid())) {
            throw new NoSuchObject(ErrorCode.CUSTOMER_NOT_FOUND, customer);
        }
        return events;
    }

    static String sql(@Nullable EventId after, EventFilter filter) {
        List<String> types = filter.types();
        CustomerId customer = filter.customer();
        boolean isMerged = types.size() > 1 && customer == null;
        String page = "select " + COLUMNS + ", transaction_id from events where platform_id = :platform"
                + (isMerged ? " and type = wanted.name" : isOf(types))
                + (customer == null ? "" : IS_OF_CUSTOMER)
                + (after == null ? "" : IS_BEHIND)
                + (filter.createdAfter() == null ? "" : IS_LATER)
                + (filter.createdBefore() == null ? "" : IS_EARLIER)
                + IS_SETTLED
                + (customer == null ? IN_ORDER : " order by sequence limit :rows");
        return isMerged ? MERGED.formatted(page) : page;
    }

    private static String isOf(List<String> types) {
        return switch (types.size()) {
            case 0 -> "";
            case 1 -> " and type = :type";
            default -> " and type = any(:types)";
        };
    }

    /** The starting place for a reader of future events only; null before the first event. */
    public @Nullable EventId last(PlatformId platform) {
        return jdbc.sql("select id from events where platform_id = :platform" + IS_SETTLED
                        + " order by transaction_id desc, sequence desc, id desc limit 1")
                .param("platform", platform.uuid())
                .query((row, number) -> new EventId(row.getObject("id", UUID.class)))
                .optional()
                .orElse(null);
    }

    /**
     * Events of a period of time, oldest first, for a replay.
     *
     * @param after the last event that was read; null to start at the beginning
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
                        + (customer == null ? "" : IS_OF_CUSTOMER)
                        + IS_SETTLED
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

    /** Ids start with their time, so that the primary key finds a period of time. */
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

    /** An unknown id would look like the end of the log. */
    private boolean exists(PlatformId platform, String column, UUID id) {
        return jdbc.sql("select exists (select from events where platform_id = :platform and " + column + " = :id)")
                .param("platform", platform.uuid())
                .param("id", id)
                .query(Boolean.class)
                .single();
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
                Rows.instant(row, "created_at"),
                row.getString("data"));
    }
}
