package dev.vouch.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vouch.job.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> expiredKeysTask(ExpiredKeys keys) {
        return RecurringJob.of("idempotency-expired-keys", FixedDelay.of(EVERY), keys::remove);
    }
}
