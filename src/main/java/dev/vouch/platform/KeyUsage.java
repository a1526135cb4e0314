package dev.vouch.platform;

import dev.vouch.id.ApiKeyId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records the last use of each key. Requests note it in memory; it is written once a minute. */
@Component
class KeyUsage {

    private final Map<ApiKeyId, Instant> unwritten = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    KeyUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(ApiKeyId key, Instant now) {
        unwritten.put(key, now);
    }

    /** Of two instances the later use counts. A failed write is repeated the next time. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void write() {
        unwritten.forEach((key, at) -> {
            jdbc.sql("""
                    update api_keys set last_used_at = :at
                    where id = :key and (last_used_at is null or last_used_at < :at)
                    """)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("key", key.uuid())
                    .update();
            unwritten.remove(key, at);
        });
    }
}
