package dev.vouch.customer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vouch.job.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DataKeyConfiguration {

    private static final Duration EVERY = Duration.ofHours(24);

    @Bean
    RecurringTask<Void> dataKeyRotationTask(DataKeyRotation rotation) {
        return RecurringJob.of("data-key-rotation", FixedDelay.of(EVERY), rotation::rotate);
    }
}
