package dev.vouch.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For each job that runs by the clock, when any instance last completed it, and how often it has failed since. */
@Component
class RecurringJobMetrics implements MeterBinder {

    private final ObjectProvider<RecurringTask<Void>> jobs;
    private final JdbcClient jdbc;

    RecurringJobMetrics(ObjectProvider<RecurringTask<Void>> jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        jobs.stream()
                .map(RecurringTask::getName)
                .forEach(job -> register(
                        metrics,
                        job,
                        () -> read(job, "extract(epoch from last_success)"),
                        () -> read(job, "consecutive_failures")));
    }

    static void register(MeterRegistry metrics, String job, Supplier<Number> lastSuccess, Supplier<Number> failures) {
        Gauge.builder("vouch.job.last.success", lastSuccess)
                .description("When the job was last completed, in seconds since 1970; no value before the first time")
                .baseUnit("seconds")
                .tag("job", job)
                .register(metrics);
        Gauge.builder("vouch.job.failures", failures)
                .description("How often the job has failed since it was last completed")
                .tag("job", job)
                .register(metrics);
    }

    private double read(String job, String column) {
        return jdbc.sql("select coalesce(cast(" + column + " as double precision), 'NaN') from scheduled_tasks"
                        + " where task_name = :job and task_instance = :instance")
                .param("job", job)
                .param("instance", RecurringTask.INSTANCE)
                .query(Double.class)
                .optional()
                .orElse(Double.NaN);
    }
}
