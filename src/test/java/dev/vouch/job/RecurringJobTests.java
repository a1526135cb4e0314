package dev.vouch.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurringJobTests {

    private static final FixedDelay DAILY = FixedDelay.of(Duration.ofDays(1));
    private static final Instant FAILED_AT = Instant.parse("2026-01-15T10:00:00Z");

    @Test
    void aFailedRunIsRetriedAfterAMinute() {
        assertThat(retries(RecurringJob.of("probe", DAILY, () -> {}))).containsExactly(FAILED_AT.plusSeconds(60));
    }

    private static List<Instant> retries(RecurringTask<Void> job) {
        Execution run = new Execution(FAILED_AT, job.instance(RecurringTask.INSTANCE));
        List<Instant> retries = new ArrayList<>();
        job.getFailureHandler()
                .onFailure(
                        ExecutionComplete.failure(run, FAILED_AT, FAILED_AT, new IllegalStateException("invented")),
                        new ExecutionOperations<>(null, null, run) {
                            @Override
                            public void reschedule(ExecutionComplete failed, Instant next) {
                                retries.add(next);
                            }
                        });
        return retries;
    }
}
