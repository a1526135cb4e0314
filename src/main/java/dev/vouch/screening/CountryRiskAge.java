package dev.vouch.screening;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Reports how old the table of country risk is, and warns of one that the FATF has revised since. */
@Component
class CountryRiskAge implements ApplicationRunner, MeterBinder {

    /** The FATF meets in February, June and October. */
    static final int MONTHS_BETWEEN_PLENARIES = 4;

    private static final Logger log = LoggerFactory.getLogger(CountryRiskAge.class);

    private final CountryRisk table;
    private final Clock clock;

    /** An evaluation on a local machine needs no current table, and so no warning. */
    private final boolean isEmbedded;

    CountryRiskAge(CountryRisk table, Clock clock, Environment environment) {
        this.table = table;
        this.clock = clock;
        this.isEmbedded = !environment.containsProperty("spring.datasource.url");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (isOld() && !isEmbedded) {
            log.warn(
                    "The table of country risk is of {}, and the FATF has revised its lists since: configure"
                            + " vouch.country-risk.file",
                    table.date());
        }
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("vouch.country.risk.age", this, CountryRiskAge::days)
                .baseUnit("days")
                .description(
                        "Since the date of the table of country risk; the FATF revises its lists every four months")
                .register(metrics);
    }

    boolean isOld() {
        return table.date().plusMonths(MONTHS_BETWEEN_PLENARIES).isBefore(LocalDate.now(clock));
    }

    private double days() {
        return ChronoUnit.DAYS.between(table.date(), LocalDate.now(clock));
    }
}
