package dev.vouch.evidence;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.vouch.job.RecurringJob;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    private static final int ATTEMPTS = 5;
    private static final LocalTime AT_NIGHT = LocalTime.of(1, 0);

    @Bean
    CustomTask<EvidenceExportJob.Task> evidenceExportTask(EvidenceExportJob job) {
        return Tasks.custom(EvidenceExportService.JOB)
                .onFailure((failed, operations) -> retry(job, failed, operations))
                .execute((instance, context) -> job.run(instance.getData())
                        .map(EvidenceConfiguration::again)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private static CompletionHandler<EvidenceExportJob.Task> again(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(pause));
    }

    private static void retry(
            EvidenceExportJob job, ExecutionComplete failed, ExecutionOperations<EvidenceExportJob.Task> operations) {
        if (failed.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
            operations.reschedule(failed, failed.getTimeDone().plus(EvidenceExportJob.PAUSE));
        } else {
            job.fail((EvidenceExportJob.Task) failed.getExecution().taskInstance.getData());
            operations.remove();
        }
    }

    @Bean
    RecurringTask<Void> expiredEvidenceTask(ExpiredExports expired) {
        return RecurringJob.of("evidence-expired-exports", Schedules.daily(ZoneOffset.UTC, AT_NIGHT), expired::remove);
    }
}
