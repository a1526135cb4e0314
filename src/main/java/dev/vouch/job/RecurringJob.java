package dev.vouch.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;

/** A job that runs by the clock, once across all instances. */
public final class RecurringJob {

    private static final Duration RETRY = Duration.ofMinutes(1);

    private RecurringJob() {}

    /** A failed run is retried after a minute. */
    public static RecurringTask<Void> of(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> work.run());
    }
}
