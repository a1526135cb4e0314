package dev.vouch.idempotency;

import dev.vouch.job.Batches;
import dev.vouch.platform.PlatformDirectory;
import org.springframework.stereotype.Component;

/** Removes expired keys with their answers. */
@Component
class ExpiredKeys {

    private final IdempotencyKeys keys;
    private final PlatformDirectory platforms;

    ExpiredKeys(IdempotencyKeys keys, PlatformDirectory platforms) {
        this.keys = keys;
        this.platforms = platforms;
    }

    void remove() {
        platforms.forEachScope(platform -> Batches.removeAll(rows -> keys.removeExpired(platform, rows)));
    }
}
