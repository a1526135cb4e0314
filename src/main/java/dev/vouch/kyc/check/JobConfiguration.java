package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.vouch.storage.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Background jobs in the database: they appear with the transaction that schedules them, and run once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeriodicReviewProperties.class)
class JobConfiguration {

    static final TaskDescriptor<ChecksTask> CHECKS = TaskDescriptor.of("kyc-checks", ChecksTask.class);
    static final TaskDescriptor<Void> RESCREENING = TaskDescriptor.of("kyc-rescreening");

    static final TaskDescriptor<RejectedTask> REJECTED = TaskDescriptor.of("kyc-rejected", RejectedTask.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LAST_RETRY = Duration.ofMinutes(10);

    /** An instance that misses several heartbeats is dead: another one takes over its jobs. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;

    /** Jobs that have not ended by then are interrupted, with the same time to stop; other instances take them over. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 15);
    private static final LocalTime BEFORE_WORK = LocalTime.of(0, 30);
    private static final int THREADS = 4;

    @Bean
    OneTimeTask<ChecksTask> checksTask(KycChecks checks) {
        return Tasks.oneTime(CHECKS)
                .onFailure(JobConfiguration::retry)
                .execute((instance, context) -> checks.run(instance.getData()));
    }

    @Bean
    OneTimeTask<Void> rescreeningTask(Rescreening rescreening) {
        return Tasks.oneTime(RESCREENING)
                .onFailure(JobConfiguration::retry)
                .execute((instance, context) -> rescreening.run());
    }

    @Bean
    OneTimeTask<RejectedTask> rejectedTask(FinalRejections rejections) {
        return Tasks.oneTime(REJECTED)
                .onFailure(JobConfiguration::retry)
                .execute((instance, context) -> rejections.run(instance.getData()));
    }

    @Bean
    RecurringTask<Void> expiredDocumentsTask(ExpiredDocuments documents) {
        return Tasks.recurring("kyc-expired-documents", Schedules.daily(ZoneOffset.UTC, AFTER_MIDNIGHT))
                .onFailure(JobConfiguration::retry)
                .execute((instance, context) -> documents.run());
    }

    @Bean
    RecurringTask<Void> periodicReviewsTask(PeriodicReviews reviews) {
        return Tasks.recurring("kyc-periodic-reviews", Schedules.daily(ZoneOffset.UTC, BEFORE_WORK))
                .onFailure(JobConfiguration::retry)
                .execute((instance, context) -> reviews.run());
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource,
            List<OneTimeTask<?>> jobs,
            List<CustomTask<?>> jobsThatGoOn,
            List<RecurringTask<Void>> recurringJobs,
            MeterRegistry metrics,
            @Value("${vouch.jobs.poll:1s}") Duration poll) {
        List<Task<?>> onDemand =
                Stream.<Task<?>>concat(jobs.stream(), jobsThatGoOn.stream()).toList();
        List<Task<?>> all = Stream.<Task<?>>concat(onDemand.stream(), recurringJobs.stream())
                .toList();
        return Scheduler.create(dataSource, onDemand)
                .statsRegistry(new MicrometerStatsRegistry(metrics, all))
                .startTasks(recurringJobs)
                .serializer(json())
                .threads(THREADS)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .build();
    }

    /** Starts after all listeners are registered: events of a job reach only the listeners registered by then. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> startOfJobs(Scheduler scheduler) {
        return ready -> scheduler.start();
    }

    /** For use inside transactions: what they schedule is there when they commit. */
    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .serializer(json())
                .build();
    }

    /** Later and later, but never so late that a list that is there again, say, would not be noticed. */
    static <T> void retry(ExecutionComplete failed, ExecutionOperations<T> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 20));
        operations.reschedule(failed, failed.getTimeDone().plus(wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY));
    }

    private static Serializer json() {
        return new Serializer() {
            @Override
            public byte[] serialize(Object data) {
                return StoredJson.write(data).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public <T> T deserialize(Class<T> type, byte[] serialized) {
                return StoredJson.read(new String(serialized, StandardCharsets.UTF_8), type);
            }
        };
    }
}
