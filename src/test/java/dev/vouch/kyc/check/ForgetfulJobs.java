package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.vouch.kyc.KycCase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;

/** A mutant: it schedules the checks soon, and not in the transaction of the step. */
public class ForgetfulJobs extends ScheduledChecks {

    /** Long enough that hardly a moment is without somebody whose job is still to be scheduled. */
    public static final Duration DELAY = Duration.ofSeconds(2);

    public ForgetfulJobs(@Qualifier("schedulerClient") SchedulerClient scheduler, Clock clock) {
        super(scheduler, clock);
    }

    @Override
    public void scheduleChecks(KycCase kycCase) {
        CompletableFuture.runAsync(
                () -> super.scheduleChecks(kycCase),
                CompletableFuture.delayedExecutor(DELAY.toMillis(), TimeUnit.MILLISECONDS));
    }
}
