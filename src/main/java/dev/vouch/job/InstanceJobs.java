package dev.vouch.job;

import dev.vouch.job.StuckJobs.Recurring;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;

/**
 * The jobs that each instance runs for itself, since they concern its own memory: when this instance last completed each,
 * with the metrics of the jobs that all instances share. A job has the name of its class.
 */
@Component
class InstanceJobs implements ObservationHandler<ScheduledTaskObservationContext> {

    private static final Runs NONE = new Runs(null, null, 0);
    private static final KebabCaseStrategy KEBAB_CASE = new KebabCaseStrategy();

    private final ObjectProvider<ScheduledTaskHolder> holders;
    private final Clock clock;
    private final Map<String, Runs> runs = new ConcurrentHashMap<>();

    InstanceJobs(ObjectProvider<ScheduledTaskHolder> holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    /** @param failures since the last success */
    record Runs(@Nullable Instant lastSuccess, @Nullable Instant lastFailure, int failures) {

        Runs succeeded(Instant at) {
            return new Runs(at, lastFailure, 0);
        }

        Runs failed(Instant at) {
            return new Runs(lastSuccess, at, failures + 1);
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScheduledTaskObservationContext;
    }

    @Override
    public void onStop(ScheduledTaskObservationContext run) {
        Instant now = clock.instant();
        String job = name(run.getMethod().getDeclaringClass().getSimpleName());
        runs.compute(job, (name, past) -> run.getError() == null ? of(past).succeeded(now) : of(past).failed(now));
    }

    /** By then every job is scheduled. */
    @EventListener
    void register(ApplicationReadyEvent ready) {
        MeterRegistry metrics = ready.getApplicationContext().getBean(MeterRegistry.class);
        all().forEach(job -> JobMetrics.register(metrics, job.task(), () -> lastSuccess(job.task()), () ->
                (double) of(job.task()).failures()));
    }

    /** In the order of their names. */
    List<Recurring> all() {
        return holders.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(this::shown)
                .sorted(Comparator.comparing(Recurring::task))
                .toList();
    }

    private Recurring shown(ScheduledTask task) {
        String method = task.toString();
        String job = name(ClassUtils.getShortName(method.substring(0, method.lastIndexOf('.'))));
        return new Recurring(job, of(job).lastSuccess(), of(job).lastFailure(), task.nextExecution());
    }

    private double lastSuccess(String job) {
        Instant last = of(job).lastSuccess();
        return last == null ? Double.NaN : last.getEpochSecond();
    }

    Runs of(String job) {
        return of(runs.get(job));
    }

    private static Runs of(@Nullable Runs runs) {
        return runs == null ? NONE : runs;
    }

    /** {@code KeyUsage} as {@code key-usage}. */
    private static String name(String className) {
        return KEBAB_CASE.nameForField(null, null, className);
    }
}
