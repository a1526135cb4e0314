package dev.vouch.screening;

import dev.vouch.job.Batches;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The editions of lists in the database: one of each list is current, a second one may be being written. */
@Component
class ListEditions {

    /** An instance that has not written to its edition for so long has died. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ListEditions(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    record Current(long id, String version, int entries) {}

    Optional<Current> current(String list) {
        return jdbc.sql("select id, version, entries from sanctions_editions where list = :list and current")
                .param("list", list)
                .query(Current.class)
                .optional();
    }

    /** A new edition to write, unless some other instance is writing that one already. */
    Optional<Long> begin(ListSource source, String version) {
        return jdbc.sql("""
                insert into sanctions_editions (list, version, source, entries, current, imported_at)
                values (:list, :version, :source, 0, false, :now)
                on conflict do nothing returning id
                """)
                .param("list", source.name())
                .param("version", version)
                .param("source", source.location())
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    /** Adds entries, and says that the edition is still being written. */
    void write(long edition, EntryBatch batch) {
        transaction.executeWithoutResult(status -> {
            int alive = jdbc.sql("""
                    update sanctions_editions set imported_at = :now, entries = entries + :more where id = :id
                    """)
                    .param("now", now())
                    .param("more", batch.size())
                    .param("id", edition)
                    .update();
            refuseIfAbandoned(alive);
            batch.insert(jdbc, edition);
        });
    }

    /** Stores how common the words of an edition are, once all of it is written. */
    void write(long edition, WordCounts words) {
        Map<String, Integer> common = words.common();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update sanctions_editions set names = :names where id = :id")
                    .param("names", words.names())
                    .param("id", edition)
                    .update();
            jdbc.sql("""
                insert into sanctions_words (edition, sound, names)
                select :edition, sound, names
                from unnest(cast(:sounds as text[]), cast(:names as integer[])) as word (sound, names)
                """)
                    .param("edition", edition)
                    .param("sounds", common.keySet().toArray(String[]::new))
                    .param("names", common.values().toArray(Integer[]::new))
                    .update();
        });
    }

    /** The counts of an edition, which never change; empty once it is removed. */
    WordCounts words(long edition) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select sound, names from sanctions_words where edition = :edition")
                .param("edition", edition)
                .query(row -> {
                    counts.put(row.getString("sound"), row.getInt("names"));
                });
        int names = jdbc.sql("select names from sanctions_editions where id = :edition")
                .param("edition", edition)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new WordCounts(names, counts);
    }

    /** For plans of searches that are right from the first one on. */
    void analyze() {
        jdbc.sql("analyze sanctions_editions, sanctions_entries, sanctions_names, sanctions_addresses, sanctions_words")
                .update();
    }

    /**
     * Puts the edition into force: later screenings use it instead of the previous one. The lock lets the revisions become
     * visible in their order: a screening that sees one has seen all before it.
     */
    void makeCurrent(String list, long edition, Runnable inTheSameTransaction) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table sanctions_editions in share row exclusive mode")
                    .update();
            jdbc.sql("update sanctions_editions set current = false where list = :list and current")
                    .param("list", list)
                    .update();
            int switched =
                    jdbc.sql("""
                    update sanctions_editions set current = true, imported_at = :now,
                      revision = (select max(revision) + 1 from sanctions_editions)
                    where id = :id
                    """).param("now", now()).param("id", edition).update();
            refuseIfAbandoned(switched);
            inTheSameTransaction.run();
        });
    }

    private static void refuseIfAbandoned(int rows) {
        if (rows == 0) {
            throw new ListRefused("The import took too long, so another instance abandoned it");
        }
    }

    /** Replaced editions, and those whose import was interrupted. */
    List<Long> leftovers(String list) {
        return jdbc.sql("""
                select id from sanctions_editions
                where list = :list and not current and imported_at < :abandoned
                """)
                .param("list", list)
                .param("abandoned", now().minus(ABANDONED))
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    /**
     * Deletes an edition in many small transactions; after an interruption the rest is a leftover. Never deletes the
     * current one: a commit whose answer was lost looks like a failure too.
     */
    void remove(long edition) {
        for (String table : List.of("sanctions_words", "sanctions_addresses", "sanctions_names", "sanctions_entries")) {
            Batches.removeAll(rows -> remove(table, edition, rows));
        }
        jdbc.sql("delete from sanctions_editions where id = :edition and not current")
                .param("edition", edition)
                .update();
    }

    private int remove(String table, long edition, int rows) {
        return jdbc.sql("""
                delete from %1$s where ctid = any(array(select ctid from %1$s where edition =
                  (select id from sanctions_editions where id = :edition and not current) limit %2$d))
                """.formatted(table, rows)).param("edition", edition).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
