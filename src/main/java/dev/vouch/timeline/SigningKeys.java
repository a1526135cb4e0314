package dev.vouch.timeline;

import dev.vouch.crypto.PlatformCipher;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The key pair of each platform. It opens under the master keyset alone, so that nobody can put another in its place. */
@Repository
class SigningKeys {

    private static final String PURPOSE = "timeline_key";

    private final JdbcClient jdbc;
    private final PlatformCipher cipher;
    private final Clock clock;

    SigningKeys(JdbcClient jdbc, PlatformCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    SigningKey current(PlatformId platform) {
        return jdbc.sql("""
                select id, ciphertext from timeline_keys
                where platform_id = :platform order by created_at desc, id desc limit 1
                """)
                .param("platform", platform.uuid())
                .query((row, number) -> open(platform, row.getObject("id", UUID.class), row.getBytes("ciphertext")))
                .optional()
                .orElseGet(() -> create(platform));
    }

    Optional<SigningKey> find(PlatformId platform, UUID id) {
        return jdbc.sql("select ciphertext from timeline_keys where platform_id = :platform and id = :id")
                .param("platform", platform.uuid())
                .param("id", id)
                .query((row, number) -> open(platform, id, row.getBytes("ciphertext")))
                .optional();
    }

    private SigningKey open(PlatformId platform, UUID id, byte[] ciphertext) {
        return SigningKey.of(id, cipher.decrypt(platform.uuid(), PURPOSE, id, ciphertext));
    }

    private SigningKey create(PlatformId platform) {
        SigningKey key = SigningKey.fresh(TypeId.next());
        jdbc.sql("""
                insert into timeline_keys (platform_id, id, ciphertext, created_at)
                values (:platform, :id, :ciphertext, :at)
                """)
                .param("platform", platform.uuid())
                .param("id", key.id())
                .param("ciphertext", cipher.encrypt(platform.uuid(), PURPOSE, key.id(), key.bytes()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }
}
