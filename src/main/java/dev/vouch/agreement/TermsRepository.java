package dev.vouch.agreement;

import dev.vouch.id.PlatformId;
import dev.vouch.id.TermsId;
import dev.vouch.storage.Rows;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores terms, which are never changed. */
@Repository
class TermsRepository {

    private final JdbcClient jdbc;

    TermsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the version is new */
    boolean add(Terms terms) {
        return jdbc.sql("""
                insert into terms (platform_id, id, kind, version, url, text_sha256, effective_at, created_at)
                values (:platform, :id, :kind, :version, :url, :sha256, :effectiveAt, :createdAt)
                on conflict (platform_id, kind, version) do nothing
                """)
                        .param("platform", terms.platformId().uuid())
                        .param("id", terms.id().uuid())
                        .param("kind", terms.kind())
                        .param("version", terms.version())
                        .param("url", terms.url())
                        .param("sha256", HexFormat.of().parseHex(terms.textSha256()))
                        .param("effectiveAt", terms.effectiveAt().atOffset(ZoneOffset.UTC))
                        .param("createdAt", terms.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Terms> find(PlatformId platform, TermsId id) {
        return jdbc.sql("select * from terms where platform_id = :platform and id = :id")
                .param("platform", platform.uuid())
                .param("id", id.uuid())
                .query(TermsRepository::terms)
                .optional();
    }

    Optional<Terms> find(PlatformId platform, String kind, String version) {
        return jdbc.sql("select * from terms where platform_id = :platform and kind = :kind and version = :version")
                .param("platform", platform.uuid())
                .param("kind", kind)
                .param("version", version)
                .query(TermsRepository::terms)
                .optional();
    }

    List<Terms> list(PlatformId platform, Cursor after, int rows) {
        return jdbc.sql("""
                select * from terms where platform_id = :platform and (created_at, id) < (:createdAt, :id)
                order by created_at desc, id desc limit :rows
                """)
                .param("platform", platform.uuid())
                .param("createdAt", after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("rows", rows)
                .query(TermsRepository::terms)
                .list();
    }

    /** All versions, the one that is effective last first. */
    List<Terms> ofKind(PlatformId platform, String kind) {
        return jdbc.sql("""
                select * from terms where platform_id = :platform and kind = :kind
                order by effective_at desc, created_at desc, id desc
                """)
                .param("platform", platform.uuid())
                .param("kind", kind)
                .query(TermsRepository::terms)
                .list();
    }

    private static Terms terms(ResultSet row, int number) throws SQLException {
        return new Terms(
                new TermsId(row.getObject("id", UUID.class)),
                new PlatformId(row.getObject("platform_id", UUID.class)),
                row.getString("kind"),
                row.getString("version"),
                row.getString("url"),
                HexFormat.of().formatHex(row.getBytes("text_sha256")),
                Rows.instant(row, "effective_at"),
                Rows.instant(row, "created_at"));
    }
}
