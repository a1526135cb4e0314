package dev.vouch.timeline;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final LocalTime AT_NIGHT = LocalTime.of(1, 15);

    @Bean
    RecurringTask<Void> timelineSealsTask(Sealing sealing) {
        return Tasks.recurring("timeline-seals", Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> sealing.run());
    }
}
