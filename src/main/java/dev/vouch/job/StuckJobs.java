package dev.vouch.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.vouch.storage.Rows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Background jobs that need attention: as metrics, and one by one at {@code /actuator/jobs}. */
@Component
@Endpoint(id = "jobs")
class StuckJobs implements MeterBinder {

    private static final String FAILING = "consecutive_failures >= 3";
    private static final String OVERDUE = "not picked and execution_time < :overdue";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    private final InstanceJobs ofThisInstance;

    StuckJobs(JdbcClient jdbc, Clock clock, InstanceJobs ofThisInstance) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ofThisInstance = ofThisInstance;
    }

    /** @param due when it is tried next, or should have been */
    record Job(
            String task,
            String instance,
            Instant due,
            int failures,
            @Nullable Instant lastFailure) {}

    /**
     * A job that runs by the clock.
     *
     * @param next null while an instance runs a job of its own
     */
    record Recurring(
            String task,
            @Nullable Instant lastRun,
            @Nullable Instant lastFailure,
            @Nullable Instant next) {}

    /**
     * @param recurring each runs once across all instances
     * @param perInstance each runs in every instance; the times are those of this one
     */
    record Jobs(List<Job> stuck, List<Recurring> recurring, List<Recurring> perInstance) {}

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("vouch.jobs.failing", this, jobs -> jobs.count(FAILING))
                .description("Background jobs that have failed three times in a row or more")
                .register(metrics);
        Gauge.builder("vouch.jobs.overdue", this, jobs -> jobs.count(OVERDUE))
                .description("Background jobs that have been due for five minutes without being executed")
                .register(metrics);
    }

    @ReadOperation
    Jobs jobs() {
        return new Jobs(stuck(), recurring(), ofThisInstance.all());
    }

    private List<Recurring> recurring() {
        return jdbc.sql("""
                select task_name, last_success, last_failure, execution_time from scheduled_tasks
                where task_instance = :instance order by task_name
                """)
                .param("instance", RecurringTask.INSTANCE)
                .query((row, number) -> new Recurring(
                        row.getString("task_name"),
                        Rows.instantOrNull(row, "last_success"),
                        Rows.instantOrNull(row, "last_failure"),
                        Rows.instant(row, "execution_time")))
                .list();
    }

    /** The longest waiting ones first. */
    private List<Job> stuck() {
        return jdbc.sql("""
                select task_name, task_instance, execution_time, consecutive_failures, last_failure
                from scheduled_tasks where %s or %s order by execution_time limit 100
                """.formatted(FAILING, OVERDUE))
                .param("overdue", overdue())
                .query(StuckJobs::job)
                .list();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from scheduled_tasks where " + condition)
                .param("overdue", overdue())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime overdue() {
        return clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC);
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getString("task_name"),
                row.getString("task_instance"),
                Rows.instant(row, "execution_time"),
                row.getInt("consecutive_failures"),
                Rows.instantOrNull(row, "last_failure"));
    }
}
