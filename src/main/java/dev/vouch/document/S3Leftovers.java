package dev.vouch.document;

import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes objects whose transaction failed after they had been put: those without a row, an hour later, when no
 * transaction can be open any more. Several instances may do so at once.
 */
@Component
@ConditionalOnProperty("vouch.documents.s3.bucket")
class S3Leftovers {

    private static final Logger log = LoggerFactory.getLogger(S3Leftovers.class);
    private static final Duration AGE = Duration.ofHours(1);

    private final S3DocumentStore store;
    private final JdbcClient jdbc;
    private final PlatformDirectory platforms;
    private final Clock clock;

    S3Leftovers(S3DocumentStore store, JdbcClient jdbc, PlatformDirectory platforms, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void remove() {
        platforms.forEachScope(this::removeOf);
    }

    private void removeOf(PlatformId platform) {
        Instant limit = clock.instant().minus(AGE);
        long removed = store.placesOlderThan(limit, platform)
                .filter(place -> !hasRow(place))
                .peek(store::remove)
                .count();
        if (removed > 0) {
            log.info("Removed {} objects of {} that no document has", removed, platform);
        }
    }

    private boolean hasRow(DocumentPlace place) {
        return jdbc.sql("""
                select exists (select from documents
                  where platform_id = :platform and customer_id = :customer and id = :id)
                """)
                .param("platform", place.platform().uuid())
                .param("customer", place.customer().uuid())
                .param("id", place.document().uuid())
                .query(Boolean.class)
                .single();
    }
}
