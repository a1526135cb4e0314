package dev.vouch.timeline;

import dev.vouch.event.Event;
import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import dev.vouch.tenancy.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the events of a customer as its timeline. */
@Repository
public class Timelines {

    private static final String SELECT = """
            select id, type, customer_id, sequence, actor_type, actor_id, actor_person, created_at, data, salt, data_hash,
              previous_hash, hash
            from events where platform_id = :platform and customer_id = :customer
            """;

    private static final int PAGE = 500;

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<TimelineEntry> before(PlatformId platform, CustomerId customer, long sequence, int rows) {
        return read(" and sequence < :place order by sequence desc limit :rows", platform, customer, sequence, rows);
    }

    /** Oldest first, in pages. */
    public void forEach(PlatformId platform, CustomerId customer, Consumer<TimelineEntry> visit) {
        List<TimelineEntry> page = after(platform, customer, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(visit);
            page = after(platform, customer, page.get(page.size() - 1).event().sequence());
        }
    }

    private List<TimelineEntry> after(PlatformId platform, CustomerId customer, long sequence) {
        return read(" and sequence > :place order by sequence limit :rows", platform, customer, sequence, PAGE);
    }

    private List<TimelineEntry> read(String place, PlatformId platform, CustomerId customer, long sequence, int rows) {
        return jdbc.sql(SELECT + place)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("place", sequence)
                .param("rows", rows)
                .query(Timelines::entry)
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        Event event = new Event(
                new EventId(row.getObject("id", UUID.class)),
                row.getString("type"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getLong("sequence"),
                new Actor(
                        Actor.Type.valueOf(row.getString("actor_type")),
                        row.getString("actor_id"),
                        row.getString("actor_person")),
                Rows.instant(row, "created_at"),
                row.getString("data"));
        return new TimelineEntry(
                event,
                row.getBytes("salt"),
                row.getBytes("data_hash"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }
}
