package dev.vouch.timeline;

import dev.vouch.id.CustomerId;
import dev.vouch.id.EventId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores seals and their heads, which are never changed. */
@Repository
class Seals {

    /** The newest events of the log, without those that a running transaction may still precede: see EventLog. */
    private static final String NEWS = """
            select id, customer_id, sequence, hash from events
            where platform_id = :platform
            and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint %s
            order by transaction_id, sequence, id limit :rows
            """;

    private static final String BEHIND = """
            and (transaction_id, sequence, id) > (select transaction_id, sequence, id from events
              where platform_id = :platform and id = :last)
            """;

    /** Limits how many seals a verification has in memory. */
    private static final int PAGE = 500;

    private static final String HEADS_HASH = """
            select sha256(convert_to(coalesce(string_agg(customer_id || ' ' || sequence || ' ' || encode(hash, 'hex'), chr(10)
              order by customer_id), ''), 'UTF8'))
            from timeline_heads where platform_id = :platform and seal_number = :number
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Seals(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The part of an event that a seal needs. */
    record News(EventId id, @Nullable CustomerId customerId, long sequence, byte @Nullable [] hash) {}

    List<News> news(PlatformId platform, @Nullable EventId last, int rows) {
        return jdbc.sql(NEWS.formatted(last == null ? "" : BEHIND))
                .param("platform", platform.uuid())
                .param("last", last == null ? null : last.uuid())
                .param("rows", rows)
                .query((row, number) -> {
                    UUID customer = row.getObject("customer_id", UUID.class);
                    return new News(
                            new EventId(row.getObject("id", UUID.class)),
                            customer == null ? null : new CustomerId(customer),
                            row.getLong("sequence"),
                            row.getBytes("hash"));
                })
                .list();
    }

    void add(Seal seal) {
        jdbc.sql("""
                insert into timeline_seals (platform_id, number, last_event_id, heads, heads_hash, previous_hash, hash, key_id,
                  signature, sealed_at)
                values (:platform, :number, :lastEvent::uuid, :heads, :headsHash, :previousHash, :hash, :key, :signature, :at)
                """)
                .param("platform", seal.platformId().uuid())
                .param("number", seal.number())
                .param(
                        "lastEvent",
                        seal.lastEvent() == null ? null : seal.lastEvent().uuid())
                .param("heads", seal.heads())
                .param("headsHash", seal.headsHash())
                .param("previousHash", seal.previousHash())
                .param("hash", seal.hash())
                .param("key", seal.keyId())
                .param("signature", seal.signature())
                .param("at", seal.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In one batch: a seal may have thousands of heads. */
    void add(List<Head> heads, Function<Head, byte[]> signature) {
        batches.batchUpdate(
                """
                insert into timeline_heads (platform_id, customer_id, seal_number, sequence, hash, signature)
                values (:platform, :customer, :seal, :sequence, :hash, :signature)
                """,
                heads.stream()
                        .map(head -> new MapSqlParameterSource()
                                .addValue("platform", head.platformId().uuid())
                                .addValue("customer", head.customerId().uuid())
                                .addValue("seal", head.seal())
                                .addValue("sequence", head.sequence())
                                .addValue("hash", head.hash())
                                .addValue("signature", signature.apply(head)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** The hash of the stored heads. */
    byte[] headsHash(PlatformId platform, long number) {
        return jdbc.sql(HEADS_HASH)
                .param("platform", platform.uuid())
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    Optional<Seal> last(PlatformId platform) {
        return jdbc.sql("select * from timeline_seals where platform_id = :platform order by number desc limit 1")
                .param("platform", platform.uuid())
                .query(Seals::seal)
                .optional();
    }

    Optional<Seal> find(PlatformId platform, long number) {
        return jdbc.sql("select * from timeline_seals where platform_id = :platform and number = :number")
                .param("platform", platform.uuid())
                .param("number", number)
                .query(Seals::seal)
                .optional();
    }

    /**
     * The last sealed event that still exists. After somebody has deleted the newest one, sealing continues from the one
     * before it: events that are sealed twice do no harm, events that are never sealed do.
     */
    Optional<EventId> lastSealedEvent(PlatformId platform) {
        return jdbc.sql("""
                select e.id from timeline_seals s join events e on e.platform_id = s.platform_id and e.id = s.last_event_id
                where s.platform_id = :platform order by s.number desc limit 1
                """)
                .param("platform", platform.uuid())
                .query((row, number) -> new EventId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The numbers of the seals whose last event does not exist any more. */
    List<Long> withoutLastEvent(PlatformId platform) {
        return jdbc.sql("""
                select s.number from timeline_seals s
                where s.platform_id = :platform and s.last_event_id is not null and not exists (
                  select from events e where e.platform_id = s.platform_id and e.id = s.last_event_id)
                order by s.number
                """)
                .param("platform", platform.uuid())
                .query((row, number) -> row.getLong("number"))
                .list();
    }

    /** Oldest first, in pages. */
    void forEach(PlatformId platform, Consumer<Seal> visit) {
        List<Seal> page = after(platform, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(visit);
            page = after(platform, page.get(page.size() - 1).number());
        }
    }

    private List<Seal> after(PlatformId platform, long number) {
        return jdbc.sql("""
                select * from timeline_seals where platform_id = :platform and number > :number
                order by number limit :rows
                """)
                .param("platform", platform.uuid())
                .param("number", number)
                .param("rows", PAGE)
                .query(Seals::seal)
                .list();
    }

    List<Head.Sealed> headsOf(PlatformId platform, CustomerId customer) {
        return jdbc.sql("""
                select h.seal_number, h.sequence, h.hash, h.signature, s.key_id, s.sealed_at
                from timeline_heads h join timeline_seals s on s.platform_id = h.platform_id and s.number = h.seal_number
                where h.platform_id = :platform and h.customer_id = :customer order by h.seal_number
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .query((row, number) -> new Head.Sealed(
                        new Head(
                                platform,
                                customer,
                                row.getLong("seal_number"),
                                Rows.instant(row, "sealed_at"),
                                row.getLong("sequence"),
                                row.getBytes("hash")),
                        row.getBytes("signature"),
                        row.getObject("key_id", UUID.class)))
                .list();
    }

    /** The last entry of the customer that the seal covers; 0 where it covers none. */
    long lastSequenceCovered(PlatformId platform, CustomerId customer, EventId lastEvent) {
        return jdbc.sql("""
                select coalesce(max(sequence), 0) from events
                where platform_id = :platform and customer_id = :customer
                and (transaction_id, sequence, id) <= (select transaction_id, sequence, id from events
                  where platform_id = :platform and id = :last)
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("last", lastEvent.uuid())
                .query(Long.class)
                .single();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        UUID lastEvent = row.getObject("last_event_id", UUID.class);
        return new Seal(
                new PlatformId(row.getObject("platform_id", UUID.class)),
                row.getLong("number"),
                lastEvent == null ? null : new EventId(lastEvent),
                row.getInt("heads"),
                row.getBytes("heads_hash"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                row.getObject("key_id", UUID.class),
                row.getBytes("signature"),
                Rows.instant(row, "sealed_at"));
    }
}
