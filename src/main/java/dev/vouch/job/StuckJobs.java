package dev.vouch.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.vouch.storage.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The background jobs that need attention and those that run by the clock, at {@code /actuator/jobs}. */
@Component
@Endpoint(id = "jobs")
class StuckJobs {

    static final String FAILING = "consecutive_failures >= 3";
    static final String OVERDUE = "not picked and execution_time < now() - interval '5 minutes'";

    private final JdbcClient jdbc;
    private final InstanceJobs ofThisInstance;

    StuckJobs(JdbcClient jdbc, InstanceJobs ofThisInstance) {
        this.jdbc = jdbc;
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
                """.formatted(FAILING, OVERDUE)).query(StuckJobs::job).list();
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
