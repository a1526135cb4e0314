package dev.vouch.timeline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.vouch.job.RecurringJob;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimelineConfiguration {

    private static final LocalTime AT_NIGHT = LocalTime.of(1, 15);

    @Bean
    RecurringTask<Void> timelineSealsTask(Sealing sealing) {
        return RecurringJob.of("timeline-seals", Schedules.daily(ZoneOffset.UTC, AT_NIGHT), sealing::run);
    }
}
