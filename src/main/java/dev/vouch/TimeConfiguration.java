package dev.vouch;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One clock for everything. It ticks in milliseconds, so that what is answered now is what is read back later. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** Makes "past" and "future" in requests a matter of the same clock. */
    @Bean
    ValidationConfigurationCustomizer validationByThatClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
