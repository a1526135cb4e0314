package dev.vouch.agreement;

import dev.vouch.id.AgreementId;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import dev.vouch.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores agreements, which are never changed. */
@Repository
class Agreements {

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Agreement agreement) {
        jdbc.sql("""
                insert into agreements (platform_id, id, customer_id, kind, version, text_sha256, ip, accepted_at, created_at)
                values (:platform, :id, :customer, :kind, :version, :sha256, :ip, :acceptedAt, :createdAt)
                """)
                .param("platform", agreement.platformId().uuid())
                .param("id", agreement.id().uuid())
                .param("customer", agreement.customerId().uuid())
                .param("kind", agreement.kind())
                .param("version", agreement.version())
                .param("sha256", HexFormat.of().parseHex(agreement.textSha256()))
                .param("ip", agreement.ip(), Types.VARCHAR)
                .param("acceptedAt", agreement.acceptedAt().atOffset(ZoneOffset.UTC))
                .param("createdAt", agreement.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean exists(PlatformId platform, CustomerId customer, AgreementDraft accepted) {
        return jdbc.sql("""
                select exists (select from agreements
                  where platform_id = :platform and customer_id = :customer
                  and kind = :kind and version = :version and text_sha256 = :sha256)
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("kind", accepted.kind())
                .param("version", accepted.version())
                .param("sha256", HexFormat.of().parseHex(accepted.textSha256()))
                .query(Boolean.class)
                .single();
    }

    List<Agreement> list(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        return jdbc.sql("""
                select * from agreements
                where platform_id = :platform and customer_id = :customer and (created_at, id) < (:createdAt, :id)
                order by created_at desc, id desc limit :rows
                """)
                .param("platform", platform.uuid())
                .param("customer", customer.uuid())
                .param("createdAt", after.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("rows", rows)
                .query(Agreements::agreement)
                .list();
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                new PlatformId(row.getObject("platform_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("kind"),
                row.getString("version"),
                HexFormat.of().formatHex(row.getBytes("text_sha256")),
                row.getString("ip"),
                Rows.instant(row, "accepted_at"),
                Rows.instant(row, "created_at"));
    }
}
