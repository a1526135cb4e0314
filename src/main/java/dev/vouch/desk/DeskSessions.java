package dev.vouch.desk;

import dev.vouch.error.ApiException;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.ApiKeyDirectory;
import dev.vouch.platform.Caller;
import dev.vouch.platform.KeyText;
import dev.vouch.platform.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in, on any instance. A session ends after a quarter of an hour without a request, after a working day,
 * with the sign-out, and within seconds of its key.
 */
@Repository
class DeskSessions {

    static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration PRECISION = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final ApiKeyDirectory keys;
    private final Clock clock;

    DeskSessions(JdbcClient jdbc, ApiKeyDirectory keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    private record Row(byte[] keyHash, Instant lastUsedAt) {}

    /** Begins a session, in the scope of the caller's platform, and removes those that have ended. */
    @Transactional
    public DeskCookie begin(Caller caller, KeyText key) {
        DeskCookie cookie = DeskCookie.of(caller.platformId());
        Instant now = clock.instant();
        jdbc.sql("""
                delete from desk_sessions
                where platform_id = :platform and (last_used_at < :idleSince or created_at < :oldest)
                """)
                .param("platform", caller.platformId().uuid())
                .param("idleSince", at(now.minus(IDLE)))
                .param("oldest", at(now.minus(LONGEST)))
                .update();
        jdbc.sql("""
                insert into desk_sessions (platform_id, token_hash, key_hash, created_at, last_used_at)
                values (:platform, :token, :key, :now, :now)
                """)
                .param("platform", caller.platformId().uuid())
                .param("token", cookie.hash())
                .param("key", key.hash())
                .param("now", at(now))
                .update();
        return cookie;
    }

    /** Who is signed in with it. Called in the scope of its platform. */
    @Transactional
    public Optional<Caller> find(DeskCookie cookie) {
        Optional<PlatformId> platform = cookie.platform().flatMap(DeskSessions::platform);
        if (platform.isEmpty()) {
            return Optional.empty();
        }
        return row(platform.get(), cookie)
                .flatMap(row -> keys.callerWithHash(row.keyHash()))
                .filter(caller ->
                        caller.hasRole(Role.REVIEWER) && caller.platformId().equals(platform.get()));
    }

    @Transactional
    public void end(PlatformId platform, DeskCookie cookie) {
        jdbc.sql("delete from desk_sessions where platform_id = :platform and token_hash = :token")
                .param("platform", platform.uuid())
                .param("token", cookie.hash())
                .update();
    }

    private Optional<Row> row(PlatformId platform, DeskCookie cookie) {
        Instant now = clock.instant();
        Optional<Row> found = jdbc.sql("""
                select key_hash, last_used_at from desk_sessions
                where platform_id = :platform and token_hash = :token and last_used_at >= :idleSince
                and created_at >= :oldest
                """)
                .param("platform", platform.uuid())
                .param("token", cookie.hash())
                .param("idleSince", at(now.minus(IDLE)))
                .param("oldest", at(now.minus(LONGEST)))
                .query((row, number) -> new Row(
                        row.getBytes("key_hash"),
                        row.getTimestamp("last_used_at").toInstant()))
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

    /** The one that the cookie names, if it names one: anybody may send any cookie. */
    static Optional<PlatformId> platform(String text) {
        try {
            return Optional.of(PlatformId.of(text));
        } catch (ApiException noId) {
            return Optional.empty();
        }
    }
}
