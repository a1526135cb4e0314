package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.vouch.kyc.KycCase;
import dev.vouch.kyc.KycJobs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Schedules the checks of a case, once for each time that it comes under review. */
@Component
class ScheduledChecks implements KycJobs {

    private final SchedulerClient scheduler;
    private final Clock clock;

    ScheduledChecks(@Qualifier("schedulerClient") SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void scheduleChecks(KycCase kycCase) {
        UUID customer = kycCase.customerId().uuid();
        ChecksTask task = new ChecksTask(kycCase.platformId().uuid(), customer, kycCase.steps());
        scheduler.scheduleIfNotExists(JobConfiguration.CHECKS
                .instance(customer + ":" + kycCase.steps())
                .data(task)
                .scheduledTo(clock.instant()));
    }
}
