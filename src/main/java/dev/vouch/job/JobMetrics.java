package dev.vouch.job;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The jobs that need attention; and for each job by the clock, its last success and its failures since. */
@Component
class JobMetrics implements MeterBinder {

    private static final String ALL = "";

    private final ObjectProvider<RecurringTask<Void>> jobs;
    private final JdbcClient jdbc;

    /** By task. Empty while the database does not answer: then no metric has a value. */
    private volatile Map<String, Measured> measured = Map.of();

    JobMetrics(ObjectProvider<RecurringTask<Void>> jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    record Measured(String task, long failing, long overdue, double lastSuccess, double failures) {}

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("vouch.jobs.failing", () -> value(ALL, Measured::failing))
                .description("Background jobs that have failed three times in a row or more")
                .register(metrics);
        Gauge.builder("vouch.jobs.overdue", () -> value(ALL, Measured::overdue))
                .description("Background jobs that have been due for five minutes without being executed")
                .register(metrics);
        jobs.stream()
                .map(RecurringTask::getName)
                .forEach(job -> register(
                        metrics, job, () -> value(job, Measured::lastSuccess), () -> value(job, Measured::failures)));
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

    /** Runs by the clock and not at each scrape, which would wait for a database that hangs. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void measure() {
        Map<String, Measured> now = Map.of();
        try {
            now = read();
        } finally {
            measured = now;
        }
    }

    private Map<String, Measured> read() {
        return jdbc
                .sql("""
                select coalesce(task_name, :all) as task,
                  count(*) filter (where %s) as failing,
                  count(*) filter (where %s) as overdue,
                  coalesce(max(extract(epoch from last_success)) filter (where task_instance = :instance), 'NaN')
                    as last_success,
                  coalesce(max(consecutive_failures) filter (where task_instance = :instance), 'NaN'::float8)
                    as failures
                from scheduled_tasks group by rollup (task_name)
                """.formatted(StuckJobs.FAILING, StuckJobs.OVERDUE))
                .param("all", ALL)
                .param("instance", RecurringTask.INSTANCE)
                .query(Measured.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Measured::task, Function.identity()));
    }

    private double value(String task, Function<Measured, Number> metric) {
        Measured now = measured.get(task);
        return now == null ? Double.NaN : metric.apply(now).doubleValue();
    }
}
