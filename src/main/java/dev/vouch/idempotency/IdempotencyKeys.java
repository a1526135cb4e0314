package dev.vouch.idempotency;

import dev.vouch.crypto.PlatformCipher;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import dev.vouch.tenancy.StatementHint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Used keys with their answers. A key is claimed by inserting its row: until that transaction ends, other requests with
 * the key wait at the primary key, up to the connection's lock timeout.
 */
@Repository
class IdempotencyKeys {

    static final Duration LIFETIME = Duration.ofHours(24);

    private static final String PURPOSE = "idempotency_response";

    private final JdbcClient jdbc;
    private final PlatformCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, PlatformCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The first answer to this key; empty when the caller has claimed it now and will give the first answer.
     *
     * @throws IdempotencyKeyReused if the key came with another request
     * @throws CannotAcquireLockException if the first request runs longer than the lock timeout
     */
    Optional<StoredResponse> claim(PlatformId platform, IdempotencyKey key, Fingerprint fingerprint) {
        while (true) {
            Claim claim = tryClaim(platform, key, fingerprint);
            if (claim.won()) {
                return Optional.empty();
            }
            if (claim.isExpired(clock.instant())) {
                forget(platform, key);
            } else if (claim.fingerprint() != null && claim.response() != null) {
                if (!claim.fingerprint().equals(fingerprint)) {
                    throw new IdempotencyKeyReused();
                }
                return Optional.of(open(platform, key, claim.response()));
            }
            // Otherwise the row was committed after this statement's snapshot: the next statement sees it.
        }
    }

    /** Inserts and reads in one round trip. The winner's advisory lock shows others which request is running. */
    private Claim tryClaim(PlatformId platform, IdempotencyKey key, Fingerprint fingerprint) {
        return jdbc.sql("""
                with won as (
                  insert into idempotency_keys (platform_id, key, fingerprint, expires_at)
                  values (:platform, :key, :fingerprint, :expiresAt)
                  on conflict do nothing
                  returning pg_advisory_xact_lock_shared(:keyLock, :requestLock)
                )
                select exists (select from won) as won, k.fingerprint, k.response, k.expires_at
                from (select) as always
                left join idempotency_keys k on k.platform_id = :platform and k.key = :key
                """)
                .param("platform", platform.uuid())
                .param("key", key.value())
                .param("fingerprint", fingerprint.value())
                .param("expiresAt", clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .param("keyLock", key.lockId(platform))
                .param("requestLock", fingerprint.lockId())
                .query(Claim::from)
                .single();
    }

    void store(PlatformId platform, IdempotencyKey key, StoredResponse response) {
        byte[] sealed = cipher.encrypt(platform.uuid(), PURPOSE, key.value(), json.writeValueAsBytes(response));
        jdbc.sql("update idempotency_keys set response = :response where platform_id = :platform and key = :key "
                        + StatementHint.SEND_WITH_COMMIT)
                .param("response", sealed)
                .param("platform", platform.uuid())
                .param("key", key.value())
                .update();
    }

    /** Whether the running request with this key is another one. Queried after the wait for it timed out. */
    boolean runsAnother(PlatformId platform, IdempotencyKey key, Fingerprint fingerprint) {
        return jdbc.sql("""
                select exists (select from pg_locks
                  where locktype = 'advisory' and objsubid = 2 and granted
                  and database = (select oid from pg_database where datname = current_database())
                  and classid::bigint = :keyLock and objid::bigint <> :requestLock)
                """)
                .param("keyLock", Integer.toUnsignedLong(key.lockId(platform)))
                .param("requestLock", Integer.toUnsignedLong(fingerprint.lockId()))
                .query(Boolean.class)
                .single();
    }

    /**
     * Removes some expired keys, and skips those that another instance is removing.
     *
     * @return how many; fewer than {@code rows} when no more are left
     */
    int removeExpired(PlatformId platform, int rows) {
        return jdbc.sql("""
                delete from idempotency_keys where ctid = any(array(
                  select ctid from idempotency_keys where platform_id = :platform and expires_at <= :now
                  limit :rows for update skip locked))
                """)
                .param("platform", platform.uuid())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .update();
    }

    private void forget(PlatformId platform, IdempotencyKey key) {
        jdbc.sql("""
                delete from idempotency_keys
                where platform_id = :platform and key = :key and expires_at <= :now
                """)
                .param("platform", platform.uuid())
                .param("key", key.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private StoredResponse open(PlatformId platform, IdempotencyKey key, byte[] sealed) {
        return json.readValue(cipher.decrypt(platform.uuid(), PURPOSE, key.value(), sealed), StoredResponse.class);
    }

    private record Claim(
            boolean won,
            @Nullable Fingerprint fingerprint,
            byte @Nullable [] response,
            @Nullable Instant expiresAt) {

        static Claim from(ResultSet row, int number) throws SQLException {
            byte[] fingerprint = row.getBytes("fingerprint");
            return new Claim(
                    row.getBoolean("won"),
                    fingerprint == null ? null : new Fingerprint(fingerprint),
                    row.getBytes("response"),
                    Rows.instant(row, "expires_at"));
        }

        boolean isExpired(Instant now) {
            return expiresAt != null && !now.isBefore(expiresAt);
        }
    }
}
