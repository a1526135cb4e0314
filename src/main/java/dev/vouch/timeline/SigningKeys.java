package dev.vouch.timeline;

import dev.vouch.crypto.PlatformCipher;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the key pair of each platform, encrypted under the master keyset: nobody without that can replace it. */
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
                .query((row, number) -> open(platform, row))
                .optional()
                .orElseGet(() -> create(platform));
    }

    /** Every key that the platform ever signed with, by id: there are few. */
    Map<UUID, SigningKey> all(PlatformId platform) {
        return jdbc
                .sql("select id, ciphertext from timeline_keys where platform_id = :platform")
                .param("platform", platform.uuid())
                .query((row, number) -> open(platform, row))
                .list()
                .stream()
                .collect(Collectors.toMap(SigningKey::id, Function.identity()));
    }

    private SigningKey open(PlatformId platform, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return SigningKey.of(id, cipher.decrypt(platform.uuid(), PURPOSE, id, row.getBytes("ciphertext")));
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
