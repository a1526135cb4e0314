package dev.vouch.evidence;

import dev.vouch.id.PlatformId;
import dev.vouch.job.Batches;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Expires exports, and removes the content of those that have expired or failed. */
@Component
class ExpiredExports {

    /** A pack may have many megabytes: few enough that no statement takes long. */
    private static final int PACKS = 50;

    private final EvidenceExports exports;
    private final PlatformDirectory platforms;
    private final Clock clock;

    ExpiredExports(EvidenceExports exports, PlatformDirectory platforms, Clock clock) {
        this.exports = exports;
        this.platforms = platforms;
        this.clock = clock;
    }

    void remove() {
        platforms.forEachScope(this::removeOf);
    }

    void removeOf(PlatformId platform) {
        exports.expire(platform, clock.instant());
        Batches.removeAll(PACKS, packs -> exports.removePacks(platform, packs));
    }
}
