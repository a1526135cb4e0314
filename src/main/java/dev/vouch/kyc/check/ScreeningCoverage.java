package dev.vouch.kyc.check;

import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.screening.ListEdition;
import dev.vouch.screening.SanctionsScreening;
import dev.vouch.storage.CappedCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the customers who have not been screened against the newest editions of the lists. */
@Component
public class ScreeningCoverage implements MeterBinder {

    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Screenings screenings;
    private final SanctionsScreening lists;
    private final PlatformDirectory platforms;
    private final Clock clock;
    private volatile long overdueOfAll;

    ScreeningCoverage(Screenings screenings, SanctionsScreening lists, PlatformDirectory platforms, Clock clock) {
        this.screenings = screenings;
        this.lists = lists;
        this.platforms = platforms;
        this.clock = clock;
    }

    /**
     * @param monitored customers who are approved or in review
     * @param overdue the customers among them whose last screening, or approval if they have none, is too old; a
     *     {@link CappedCount}
     */
    public record Coverage(List<ListEdition> lists, long monitored, long overdue) {}

    public Coverage of(PlatformId platform) {
        List<ListEdition> editions = lists.editions();
        return new Coverage(editions, screenings.monitored(platform), overdue(platform, editions));
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("vouch.screening.overdue", this, coverage -> coverage.overdueOfAll)
                .description(
                        "Customers whose last screening, or approval if they were never screened, is older than the"
                                + " newest edition of a list by more than a day; up to 10000 of each platform")
                .register(metrics);
    }

    /** Not at each scrape: every platform is asked. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void count() {
        List<ListEdition> editions = lists.editions();
        AtomicLong all = new AtomicLong();
        platforms.forEachScope(platform -> all.addAndGet(overdue(platform, editions)));
        overdueOfAll = all.get();
    }

    /** Older than the newest edition by a day, or for a day not screened against it. */
    private long overdue(PlatformId platform, List<ListEdition> editions) {
        return newest(editions)
                .map(newest -> {
                    Instant yesterday = clock.instant().minus(PATIENCE);
                    return newest.isBefore(yesterday) ? newest : newest.minus(PATIENCE);
                })
                .map(time -> screenings.outdated(platform, time))
                .orElse(0L);
    }

    private static Optional<Instant> newest(List<ListEdition> editions) {
        return editions.stream().map(ListEdition::importedAt).max(Instant::compareTo);
    }
}
