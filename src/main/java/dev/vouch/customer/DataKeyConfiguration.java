package dev.vouch.customer;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DataKeyConfiguration {

    private static final Duration EVERY = Duration.ofHours(24);
    private static final Duration RETRY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> dataKeyRotationTask(DataKeyRotation rotation) {
        return Tasks.recurring("data-key-rotation", FixedDelay.of(EVERY))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> rotation.rotate());
    }
}
