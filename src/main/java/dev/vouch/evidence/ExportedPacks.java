package dev.vouch.evidence;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The packs of exports, and their encrypted pieces. */
@Repository
@Transactional
class ExportedPacks {

    /** After so many failures, an export is complete without the pack. */
    static final int ATTEMPTS = 5;

    private static final int PAGE = 100;

    /** Steps of any kind whose decisions are planned at once. */
    private static final int STEPS = 5_000;

    private final JdbcClient jdbc;

    ExportedPacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the packs of the customers who were decided on next: not of all at once, as a period may have any number. Of an
     * erased customer, nothing but the timeline is left.
     */
    void plan(EvidenceExport export) {
        OffsetDateTime from = export.plannedUntil().atOffset(ZoneOffset.UTC);
        OffsetDateTime until = endOfPage(export, from);
        jdbc.sql("""
                insert into evidence_packs (platform_id, id, export_id, customer_id)
                select :platform, gen_random_uuid(), :export, decided.id from (
                  select distinct c.id from kyc_steps s
                  join customers c on c.platform_id = :platform and c.id = s.customer_id
                  where s.platform_id = :platform and s.at >= :from and s.at < :until
                  and s.to_status in ('APPROVED', 'REJECTED') and c.erased_at is null) as decided
                on conflict (platform_id, export_id, customer_id) do nothing
                """)
                .param("export", export.id().uuid())
                .param("platform", export.platformId().uuid())
                .param("from", from)
                .param("until", until)
                .update();
        jdbc.sql("update evidence_exports set planned_until = :until where platform_id = :platform and id = :export")
                .param("export", export.id().uuid())
                .param("platform", export.platformId().uuid())
                .param("until", until)
                .update();
    }

    /** So late that steps of one moment are on one page, however many they are. */
    private OffsetDateTime endOfPage(EvidenceExport export, OffsetDateTime from) {
        OffsetDateTime before = export.decidedBefore().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                select at from kyc_steps where platform_id = :platform and at >= :from and at < :before
                order by at offset :steps limit 1
                """)
                .param("platform", export.platformId().uuid())
                .param("from", from)
                .param("before", before)
                .param("steps", STEPS)
                .query(OffsetDateTime.class)
                .optional()
                .map(end -> end.isAfter(from) ? end : from.plus(1, ChronoUnit.MICROS))
                .orElse(before);
    }

    /** Packs that failed come last, so that they delay no other. */
    List<ExportedPack> unfinished(EvidenceExport export, int rows) {
        return jdbc.sql("""
                select * from evidence_packs where platform_id = :platform and export_id = :export and sha256 is null
                and failures < :attempts
                order by failures, customer_id limit :rows
                """)
                .param("attempts", ATTEMPTS)
                .param("platform", export.platformId().uuid())
                .param("export", export.id().uuid())
                .param("rows", rows)
                .query(ExportedPacks::pack)
                .list();
    }

    /** In the order of customers; the first page is after {@code new UUID(0, 0)}. */
    List<ExportedPack> after(EvidenceExport export, UUID customer) {
        return jdbc.sql("""
                select * from evidence_packs where platform_id = :platform and export_id = :export and customer_id > :after
                order by customer_id limit :rows
                """)
                .param("platform", export.platformId().uuid())
                .param("export", export.id().uuid())
                .param("after", customer)
                .param("rows", PAGE)
                .query(ExportedPacks::pack)
                .list();
    }

    /** Removes the chunks of an aborted attempt. */
    void clear(ExportedPack pack) {
        jdbc.sql("delete from evidence_chunks where platform_id = :platform and pack_id = :pack")
                .param("platform", pack.platform().uuid())
                .param("pack", pack.id())
                .update();
    }

    /** @return whether the pack still exists */
    boolean fail(ExportedPack pack) {
        clear(pack);
        return jdbc.sql("update evidence_packs set failures = failures + 1 where platform_id = :platform and id = :id")
                        .param("platform", pack.platform().uuid())
                        .param("id", pack.id())
                        .update()
                == 1;
    }

    /** Fails once an erasure has removed the pack. */
    void addChunk(ExportedPack pack, int number, byte[] ciphertext) {
        jdbc.sql("""
                insert into evidence_chunks (platform_id, pack_id, number, content)
                values (:platform, :pack, :number, :content)
                """)
                .param("platform", pack.platform().uuid())
                .param("pack", pack.id())
                .param("number", number)
                .param("content", ciphertext)
                .update();
    }

    Optional<byte[]> chunk(ExportedPack pack, int number) {
        return jdbc.sql("""
                select content from evidence_chunks where platform_id = :platform and pack_id = :pack and number = :number
                """)
                .param("platform", pack.platform().uuid())
                .param("pack", pack.id())
                .param("number", number)
                .query((row, at) -> row.getBytes("content"))
                .optional();
    }

    void finish(ExportedPack pack, long size, byte[] sha256) {
        jdbc.sql("""
                update evidence_packs set byte_size = :size, sha256 = :sha256
                where platform_id = :platform and id = :id
                """)
                .param("size", size)
                .param("sha256", sha256)
                .param("platform", pack.platform().uuid())
                .param("id", pack.id())
                .update();
    }

    private static ExportedPack pack(ResultSet row, int number) throws SQLException {
        byte[] sha256 = row.getBytes("sha256");
        return new ExportedPack(
                new PlatformId(row.getObject("platform_id", UUID.class)),
                row.getObject("id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getLong("byte_size"),
                sha256 == null ? null : HexFormat.of().formatHex(sha256));
    }
}
