package dev.vouch.document;

import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes objects whose transaction failed after they had been stored. A writer locks the customer until the end of its
 * transaction: under the same lock, no row for the object can still appear. The minimum age of an hour only saves checks.
 */
@Component
@ConditionalOnProperty("vouch.documents.s3.bucket")
class S3Leftovers {

    private static final Logger log = LoggerFactory.getLogger(S3Leftovers.class);
    private static final Duration AGE = Duration.ofHours(1);

    private final S3DocumentStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PlatformDirectory platforms;
    private final Clock clock;

    S3Leftovers(
            S3DocumentStore store,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PlatformDirectory platforms,
            Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.platforms = platforms;
        this.clock = clock;
    }

    void remove() {
        platforms.forEachScope(this::removeOf);
    }

    private void removeOf(PlatformId platform) {
        Instant limit = clock.instant().minus(AGE);
        long removed = store.pagesOlderThan(limit, platform)
                .flatMap(page -> withoutRow(platform, page).stream())
                .filter(this::isAbandoned)
                .peek(store::remove)
                .count();
        if (removed > 0) {
            log.info("Removed {} objects of {} without a document", removed, platform);
        }
    }

    /** One query for a page: nearly all objects have their row. */
    private List<DocumentPlace> withoutRow(PlatformId platform, List<DocumentPlace> page) {
        Set<UUID> there = new HashSet<>(jdbc.sql(
                        "select id from documents where platform_id = :platform and id = any(:ids)")
                .param("platform", platform.uuid())
                .param(
                        "ids",
                        page.stream().map(place -> place.document().uuid()).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return page.stream()
                .filter(place -> !there.contains(place.document().uuid()))
                .toList();
    }

    /** Skips a locked customer, which may be about to write the row. The next run follows in an hour. */
    private boolean isAbandoned(DocumentPlace place) {
        return Boolean.TRUE.equals(transaction.execute(status ->
                lock(place) && withoutRow(place.platform(), List.of(place)).contains(place)));
    }

    private boolean lock(DocumentPlace place) {
        return jdbc.sql("""
                select true from customers where platform_id = :platform and id = :customer for update skip locked
                """)
                .param("platform", place.platform().uuid())
                .param("customer", place.customer().uuid())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }
}
