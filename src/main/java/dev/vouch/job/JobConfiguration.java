package dev.vouch.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.stats.MicrometerStatsRegistry;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.vouch.storage.StoredJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Background jobs in the database: they appear with the transaction that schedules them, and run once. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** An instance that misses several heartbeats is dead: another one takes over its jobs. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_HEARTBEATS = 4;

    /** Jobs that have not ended by then are interrupted, with the same time to stop; other instances take them over. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private static final int THREADS = 4;

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource,
            List<OneTimeTask<?>> jobs,
            List<CustomTask<?>> resumableJobs,
            List<RecurringTask<Void>> recurringJobs,
            MeterRegistry metrics,
            @Value("${vouch.jobs.poll:1s}") Duration poll) {
        List<Task<?>> onDemand =
                Stream.<Task<?>>concat(jobs.stream(), resumableJobs.stream()).toList();
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
