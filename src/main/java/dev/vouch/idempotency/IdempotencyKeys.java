package dev.vouch.idempotency;

import dev.vouch.crypto.PlatformCipher;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.storage.Rows;
import dev.vouch.tenancy.StatementHint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys that have been used, with their responses. The first request with a key holds an advisory lock until its
 * transaction ends; later requests with the key wait for it, for as long as the connection's lock timeout. A row is
 * inserted once, with the response. Its primary key is what makes a second effect impossible, the lock makes waiting
 * possible.
 */
@Repository
class IdempotencyKeys {

    static final Duration LIFETIME = Duration.ofHours(24);

    private static final String PURPOSE = "idempotency_response";

    private final JdbcClient jdbc;
    private final PlatformCipher cipher;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, PlatformCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Locks the key.
     *
     * @return the first response to this key; empty when the caller is the first and has to {@link #store} one
     * @throws IdempotencyKeyReused if the key came with another request
     * @throws CannotAcquireLockException if the first request runs on past the lock timeout
     */
    Optional<StoredResponse> claim(PlatformId platform, IdempotencyKey key, Fingerprint fingerprint) {
        StoredKey stored = lock(platform, key, fingerprint);
        if (stored == null) {
            return Optional.empty();
        }
        if (stored.isExpired(clock.instant())) {
            forget(platform, key);
            return Optional.empty();
        }
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new IdempotencyKeyReused();
        }
        return Optional.of(open(platform, key, stored.response()));
    }

    private @Nullable StoredKey lock(PlatformId platform, IdempotencyKey key, Fingerprint fingerprint) {
        return jdbc.sql("select * from lock_idempotency_key(:platform, :key, :keyLock, :requestLock)")
                .param("platform", platform.uuid())
                .param("key", key.value())
                .param("keyLock", key.lockId(platform))
                .param("requestLock", fingerprint.lockId())
                .query(StoredKey::from)
                .optional()
                .orElse(null);
    }

    /** @param customer whose erasure removes the response */
    void store(
            PlatformId platform,
            IdempotencyKey key,
            Fingerprint fingerprint,
            StoredResponse response,
            Optional<CustomerId> customer) {
        byte[] sealed = cipher.encrypt(platform.uuid(), PURPOSE, key.value(), response.compressed());
        jdbc.sql("insert into idempotency_keys (platform_id, key, fingerprint, response, customer_id, expires_at)"
                        + " values (:platform, :key, :fingerprint, :response, :customer::uuid, :expiresAt) "
                        + StatementHint.SEND_WITH_COMMIT)
                .param("platform", platform.uuid())
                .param("key", key.value())
                .param("fingerprint", fingerprint.value())
                .param("response", sealed)
                .param("customer", customer.map(id -> id.uuid().toString()).orElse(null), Types.VARCHAR)
                .param("expiresAt", clock.instant().plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the request that runs with this key is another one. For a caller whose wait has timed out. */
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
     * Removes some of the keys that have expired. Those that somebody else is removing are left to them.
     *
     * @return how many; fewer than {@code rows} where no more are left
     */
    @Transactional
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
        return StoredResponse.of(cipher.decrypt(platform.uuid(), PURPOSE, key.value(), sealed));
    }

    private record StoredKey(Fingerprint fingerprint, byte[] response, Instant expiresAt) {

        static StoredKey from(ResultSet row, int number) throws SQLException {
            return new StoredKey(
                    new Fingerprint(row.getBytes("fingerprint")),
                    row.getBytes("response"),
                    Rows.instant(row, "expires_at"));
        }

        boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }
}
