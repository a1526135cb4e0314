package dev.vouch.screening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {

    /** A refused list is tried again at the usual time: until its file changes, it would be refused again. */
    @Bean
    RecurringTask<Void> sanctionsListsTask(
            ListRefresh lists, @Value("${vouch.screening.refresh:PT15M}") Duration every) {
        return Tasks.recurring("sanctions-lists", FixedDelay.of(every)).execute((instance, context) -> lists.refresh());
    }
}
