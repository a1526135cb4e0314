package dev.vouch.desk;

import dev.vouch.desk.oidc.DeskAccess;
import dev.vouch.error.ApiException;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.ApiKeyDirectory;
import dev.vouch.platform.Caller;
import dev.vouch.platform.KeyText;
import dev.vouch.platform.Role;
import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions at the desk, by a key or of a person, valid on every instance. A session ends after 15 minutes without a
 * request, after 12 hours, with the sign-out, within seconds of its key, and when the settings no longer admit the person.
 */
@Repository
class DeskSessions {

    static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration PRECISION = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final ApiKeyDirectory keys;
    private final DeskAccess access;
    private final Memberships memberships;
    private final Clock clock;

    DeskSessions(JdbcClient jdbc, ApiKeyDirectory keys, DeskAccess access, Memberships memberships, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.access = access;
        this.memberships = memberships;
        this.clock = clock;
    }

    private record Row(byte @Nullable [] keyHash, @Nullable Member member, Instant lastUsedAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(row.getBytes("key_hash"), Member.of(row), Rows.instant(row, "last_used_at"));
        }
    }

    /** Begins a session, in the scope of the caller's platform, and removes those that have ended. */
    @Transactional
    public DeskCookie begin(Caller caller, KeyText key) {
        return begin(caller.platformId(), key.hash(), null);
    }

    /** Begins a person's session, in the scope of the chosen platform. */
    @Transactional
    public DeskCookie begin(PlatformId platform, Member member) {
        return begin(platform, null, member);
    }

    private DeskCookie begin(PlatformId platform, byte @Nullable [] keyHash, @Nullable Member member) {
        DeskCookie cookie = DeskCookie.of(platform);
        Instant now = clock.instant();
        jdbc.sql("""
                delete from desk_sessions
                where platform_id = :platform and (last_used_at < :idleSince or created_at < :oldest)
                """)
                .param("platform", platform.uuid())
                .param("idleSince", at(now.minus(IDLE)))
                .param("oldest", at(now.minus(LONGEST)))
                .update();
        jdbc.sql("""
                insert into desk_sessions (platform_id, token_hash, key_hash, subject, person, groups, id_token, created_at,
                  last_used_at)
                values (:platform, :token, :key, :subject, :person, :groups, :idToken, :begun, :now)
                """)
                .param("platform", platform.uuid())
                .param("token", cookie.hash())
                .param("key", keyHash)
                .param("subject", member == null ? null : member.person().subject())
                .param("person", member == null ? null : member.person().name())
                .param("groups", member == null ? new String[0] : member.groups())
                .param("idToken", member == null ? null : member.idToken())
                .param("begun", at(member == null || member.signedInAt() == null ? now : member.signedInAt()))
                .param("now", at(now))
                .update();
        return cookie;
    }

    /** The caller of a session. Called in the scope of its platform. */
    @Transactional
    public Optional<Caller> find(DeskCookie cookie) {
        Optional<PlatformId> platform = cookie.platform().flatMap(DeskSessions::platform);
        return platform.flatMap(id -> row(id, cookie).flatMap(row -> caller(id, row)));
    }

    private Optional<Caller> caller(PlatformId platform, Row row) {
        if (row.member() != null) {
            return memberships.caller(row.member().person(), platform);
        }
        return Optional.ofNullable(row.keyHash())
                .filter(hash -> access.takesKeys())
                .flatMap(keys::callerWithHash)
                .filter(caller ->
                        caller.hasRole(Role.REVIEWER) && caller.platformId().equals(platform));
    }

    /** The person of a session; empty for a session by key. */
    @Transactional(readOnly = true)
    public Optional<Member> member(PlatformId platform, DeskCookie cookie) {
        return jdbc.sql("""
                select subject, person, groups, id_token, created_at from desk_sessions
                where platform_id = :platform and token_hash = :token and subject is not null
                """)
                .param("platform", platform.uuid())
                .param("token", cookie.hash())
                .query((row, number) -> Member.of(row))
                .optional();
    }

    /** Returns whether there was one. */
    @Transactional
    public boolean end(PlatformId platform, DeskCookie cookie) {
        return jdbc.sql("delete from desk_sessions where platform_id = :platform and token_hash = :token")
                        .param("platform", platform.uuid())
                        .param("token", cookie.hash())
                        .update()
                > 0;
    }

    private Optional<Row> row(PlatformId platform, DeskCookie cookie) {
        Instant now = clock.instant();
        Optional<Row> found = jdbc.sql("""
                select key_hash, subject, person, groups, id_token, created_at, last_used_at from desk_sessions
                where platform_id = :platform and token_hash = :token and last_used_at >= :idleSince
                and created_at >= :oldest
                """)
                .param("platform", platform.uuid())
                .param("token", cookie.hash())
                .param("idleSince", at(now.minus(IDLE)))
                .param("oldest", at(now.minus(LONGEST)))
                .query(Row::of)
                .optional();
        found.filter(row -> row.lastUsedAt().isBefore(now.minus(PRECISION)))
                .ifPresent(row -> jdbc.sql("""
                        update desk_sessions set last_used_at = :now
                        where platform_id = :platform and token_hash = :token
                        """)
                        .param("platform", platform.uuid())
                        .param("token", cookie.hash())
                        .param("now", at(now))
                        .update());
        return found;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The platform in a cookie, if it is one: clients may send any cookie. */
    static Optional<PlatformId> platform(String text) {
        try {
            return Optional.of(PlatformId.of(text));
        } catch (ApiException noId) {
            return Optional.empty();
        }
    }
}
