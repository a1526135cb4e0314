package dev.vouch.evidence;

import dev.vouch.id.EvidenceExportId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Exports, as rows. */
@Repository
@Transactional
class EvidenceExports {

    private static final String SELECT = """
            select e.*, progress.* from evidence_exports e cross join lateral (
              select count(*) as total, count(sha256) as done,
                count(*) filter (where sha256 is null and failures >= %d) as failed
              from evidence_packs p where p.platform_id = e.platform_id and p.export_id = e.id) as progress
            where e.platform_id = :platform
            """.formatted(ExportedPacks.ATTEMPTS);

    private final JdbcClient jdbc;

    EvidenceExports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the period has no export yet that runs or is complete */
    boolean add(EvidenceExport export) {
        return jdbc.sql("""
                insert into evidence_exports
                  (platform_id, id, decided_after, decided_before, status, requested_by, requested_person, created_at,
                   planned_until)
                values (:platform, :id, :after, :before, :status, :key, :person, :at, :plannedUntil)
                on conflict do nothing
                """)
                        .param("platform", export.platformId().uuid())
                        .param("id", export.id().uuid())
                        .param("after", export.decidedAfter().atOffset(ZoneOffset.UTC))
                        .param("before", export.decidedBefore().atOffset(ZoneOffset.UTC))
                        .param("status", export.status().name())
                        .param("key", export.requestedBy())
                        .param("person", export.person(), Types.VARCHAR)
                        .param("at", export.createdAt().atOffset(ZoneOffset.UTC))
                        .param("plannedUntil", export.plannedUntil().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<EvidenceExport> find(PlatformId platform, EvidenceExportId id) {
        return jdbc.sql(SELECT + " and e.id = :id")
                .param("platform", platform.uuid())
                .param("id", id.uuid())
                .query(EvidenceExports::export)
                .optional();
    }

    /** An unfinished export, without its progress: counting takes long, and a run writes a few packs only. */
    Optional<EvidenceExport> findUnfinished(PlatformId platform, EvidenceExportId id) {
        return jdbc.sql("""
                select e.*, 0 as total, 0 as done, 0 as failed from evidence_exports e
                where e.platform_id = :platform and e.id = :id and e.status in ('PENDING', 'RUNNING')
                """)
                .param("platform", platform.uuid())
                .param("id", id.uuid())
                .query(EvidenceExports::export)
                .optional();
    }

    /** The one that runs or is complete. */
    Optional<EvidenceExport> find(PlatformId platform, Instant after, Instant before) {
        return jdbc.sql(SELECT
                        + " and decided_after = :after and decided_before = :before"
                        + " and status in ('PENDING', 'RUNNING', 'COMPLETE')")
                .param("platform", platform.uuid())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(EvidenceExports::export)
                .optional();
    }

    void run(EvidenceExport export) {
        update(export, ExportStatus.RUNNING, null, null);
    }

    void fail(EvidenceExport export) {
        update(export, ExportStatus.FAILED, null, null);
    }

    void complete(EvidenceExport export, Instant now, Duration keep) {
        update(export, ExportStatus.COMPLETE, now, now.plus(keep));
    }

    private void update(
            EvidenceExport export, ExportStatus status, @Nullable Instant completedAt, @Nullable Instant expiresAt) {
        jdbc.sql("""
                update evidence_exports set status = :status, completed_at = :completedAt, expires_at = :expiresAt
                where platform_id = :platform and id = :id and status in ('PENDING', 'RUNNING')
                """)
                .param("status", status.name())
                .param(
                        "completedAt",
                        completedAt == null ? null : completedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "expiresAt",
                        expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("platform", export.platformId().uuid())
                .param("id", export.id().uuid())
                .update();
    }

    /** Others can be requested of their periods. The packs remain until {@link #removePacks}. */
    void expire(PlatformId platform, Instant now) {
        jdbc.sql("""
                update evidence_exports set status = 'EXPIRED'
                where platform_id = :platform and status = 'COMPLETE' and expires_at <= :now
                """)
                .param("platform", platform.uuid())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Removes some packs of exports that have expired or failed.
     *
     * @return how many; fewer than {@code rows} where no more are left
     */
    int removePacks(PlatformId platform, int rows) {
        return jdbc.sql("""
                delete from evidence_packs where platform_id = :platform and id = any(array(
                  select pack.id from evidence_exports e cross join lateral (
                    select p.id from evidence_packs p where p.platform_id = e.platform_id and p.export_id = e.id
                    order by p.customer_id limit :rows) as pack
                  where e.platform_id = :platform and e.status in ('EXPIRED', 'FAILED') limit :rows))
                """)
                .param("platform", platform.uuid())
                .param("rows", rows)
                .update();
    }

    private static EvidenceExport export(ResultSet row, int number) throws SQLException {
        return new EvidenceExport(
                new EvidenceExportId(row.getObject("id", UUID.class)),
                new PlatformId(row.getObject("platform_id", UUID.class)),
                Rows.instant(row, "decided_after"),
                Rows.instant(row, "decided_before"),
                ExportStatus.valueOf(row.getString("status")),
                row.getLong("done"),
                row.getLong("failed"),
                row.getLong("total"),
                row.getString("requested_by"),
                row.getString("requested_person"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "planned_until"),
                Rows.instantOrNull(row, "completed_at"),
                Rows.instantOrNull(row, "expires_at"));
    }
}
