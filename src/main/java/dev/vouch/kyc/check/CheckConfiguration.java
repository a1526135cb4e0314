package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of checks and monitoring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeriodicReviewProperties.class)
class CheckConfiguration {

    static final TaskDescriptor<ChecksTask> CHECKS = TaskDescriptor.of("kyc-checks", ChecksTask.class);
    static final TaskDescriptor<Void> RESCREENING = TaskDescriptor.of("kyc-rescreening");

    static final TaskDescriptor<FinalRejections.Task> REJECTED =
            TaskDescriptor.of("kyc-rejected", FinalRejections.Task.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LAST_RETRY = Duration.ofMinutes(10);

    private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 15);
    private static final LocalTime BEFORE_WORK = LocalTime.of(0, 30);

    @Bean
    OneTimeTask<ChecksTask> checksTask(KycChecks checks) {
        return Tasks.oneTime(CHECKS)
                .onFailure(CheckConfiguration::retry)
                .execute((instance, context) -> checks.run(instance.getData()));
    }

    @Bean
    RecurringTask<Void> rescreeningTask(Rescreening rescreening) {
        return Tasks.recurring(RESCREENING, FixedDelay.of(EVERY_MINUTE))
                .onFailure(CheckConfiguration::retry)
                .execute((instance, context) -> rescreening.run());
    }

    @Bean
    OneTimeTask<FinalRejections.Task> rejectedTask(FinalRejections rejections) {
        return Tasks.oneTime(REJECTED)
                .onFailure(CheckConfiguration::retry)
                .execute((instance, context) -> rejections.run(instance.getData()));
    }

    @Bean
    RecurringTask<Void> expiredDocumentsTask(ExpiredDocuments documents) {
        return Tasks.recurring("kyc-expired-documents", Schedules.daily(ZoneOffset.UTC, AFTER_MIDNIGHT))
                .onFailure(CheckConfiguration::retry)
                .execute((instance, context) -> documents.run());
    }

    @Bean
    RecurringTask<Void> periodicReviewsTask(PeriodicReviews reviews) {
        return Tasks.recurring("kyc-periodic-reviews", Schedules.daily(ZoneOffset.UTC, BEFORE_WORK))
                .onFailure(CheckConfiguration::retry)
                .execute((instance, context) -> reviews.run());
    }

    /** Doubles the wait after each failure, up to a limit, so that the checks resume soon after the cause is removed. */
    private static <T> void retry(ExecutionComplete failed, ExecutionOperations<T> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 20));
        operations.reschedule(failed, failed.getTimeDone().plus(wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY));
    }
}
