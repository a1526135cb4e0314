package dev.vouch.branding;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.page.AccentColor;
import dev.vouch.platform.Environment;
import dev.vouch.storage.Rows;
import dev.vouch.web.Precondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the branding of platforms. Logos are read separately: only browsers need them. */
@Repository
public class Brandings {

    private static final String SELECT = """
            select id, name, environment, branding_name, branding_color, branding_logo_hash, redirect_origins,
              branding_version
            from platforms where id = :id""";

    private final JdbcClient jdbc;

    Brandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Branding of(PlatformId platform) {
        return find(SELECT, platform).orElseThrow(() -> unknown(platform));
    }

    public Optional<Branding> find(PlatformId platform) {
        return find(SELECT, platform);
    }

    @Transactional
    public Branding update(PlatformId platform, Precondition precondition, Function<Branding, BrandingDraft> change) {
        Branding branding = find(SELECT + " for no key update", platform).orElseThrow(() -> unknown(platform));
        precondition.refuseUnless(branding.version());
        BrandingDraft draft = change.apply(branding);
        draft.refuseUnlessSecure(branding.environment());
        if (!draft.changes(branding)) {
            return branding;
        }
        jdbc.sql("""
                update platforms set branding_name = :name, branding_color = :color, redirect_origins = :origins,
                  branding_logo = case when :keepsLogo then branding_logo else cast(:logo as bytea) end,
                  branding_logo_hash = case when :keepsLogo then branding_logo_hash else cast(:hash as text) end,
                  branding_version = branding_version + 1
                where id = :id
                """)
                .param("id", platform.uuid())
                .param("name", draft.name())
                .param("color", draft.color() == null ? null : draft.color().hex())
                .param(
                        "origins",
                        draft.redirectOrigins().stream().map(Origin::text).toArray(String[]::new))
                .param("keepsLogo", draft.keepsLogo())
                .param("logo", draft.logo() == null ? null : draft.logo().png())
                .param("hash", draft.logo() == null ? null : draft.logo().hash())
                .update();
        return of(platform);
    }

    public Optional<byte[]> logo(String hash) {
        return jdbc.sql("select branding_logo from platforms where branding_logo_hash = :hash limit 1")
                .param("hash", hash)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private Optional<Branding> find(String sql, PlatformId platform) {
        return jdbc.sql(sql)
                .param("id", platform.uuid())
                .query((row, number) -> branding(row))
                .optional();
    }

    private static Branding branding(ResultSet row) throws SQLException {
        String color = row.getString("branding_color");
        return new Branding(
                new PlatformId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Environment.valueOf(row.getString("environment")),
                row.getString("branding_name"),
                color == null ? null : new AccentColor(color),
                row.getString("branding_logo_hash"),
                Rows.texts(row, "redirect_origins").stream().map(Origin::new).toList(),
                row.getLong("branding_version"));
    }

    private static NoSuchObject unknown(PlatformId platform) {
        return new NoSuchObject(ErrorCode.PLATFORM_NOT_FOUND, platform);
    }
}
