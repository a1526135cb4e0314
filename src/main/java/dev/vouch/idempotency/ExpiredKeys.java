package dev.vouch.idempotency;

import static java.util.Objects.requireNonNull;

import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes expired keys with their answers. */
@Component
class ExpiredKeys {

    private static final Logger log = LoggerFactory.getLogger(ExpiredKeys.class);

    /** Small enough to keep every statement and transaction short. */
    private static final int ROWS = 5_000;

    private final IdempotencyKeys keys;
    private final PlatformDirectory platforms;
    private final TransactionTemplate transaction;

    ExpiredKeys(IdempotencyKeys keys, PlatformDirectory platforms, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.platforms = platforms;
        this.transaction = new TransactionTemplate(transactions);
    }

    void remove() {
        platforms.forEachScope(this::removeOf);
    }

    private void removeOf(PlatformId platform) {
        int removed = ROWS;
        while (removed == ROWS) {
            removed = requireNonNull(transaction.execute(status -> keys.removeExpired(platform, ROWS)));
            log.debug("Removed {} expired idempotency keys of {}", removed, platform);
        }
    }
}
