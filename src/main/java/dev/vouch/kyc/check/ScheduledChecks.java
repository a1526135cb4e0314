package dev.vouch.kyc.check;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.vouch.customer.KycStatus;
import dev.vouch.id.TypeId;
import dev.vouch.kyc.KycCase;
import dev.vouch.kyc.KycJobs;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Schedules the checks of a case: once when it comes under review, and again after each change while a person reviews it. */
@Component
class ScheduledChecks implements KycJobs {

    private final SchedulerClient scheduler;
    private final Clock clock;

    ScheduledChecks(@Qualifier("schedulerClient") SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Checks under review read the state when they run; checks after a later change must include that change. */
    @Override
    public void scheduleChecks(KycCase kycCase) {
        if (kycCase.status() != KycStatus.UNDER_REVIEW) {
            scheduleMoreChecks(kycCase);
        } else {
            schedule(kycCase, name(kycCase));
        }
    }

    @Override
    public void scheduleMoreChecks(KycCase kycCase) {
        schedule(kycCase, name(kycCase) + ":" + TypeId.next());
    }

    private void schedule(KycCase kycCase, String name) {
        UUID customer = kycCase.customerId().uuid();
        ChecksTask task = new ChecksTask(kycCase.platformId().uuid(), customer, kycCase.steps());
        scheduler.scheduleIfNotExists(
                CheckConfiguration.CHECKS.instance(name).data(task).scheduledTo(clock.instant()));
    }

    private static String name(KycCase kycCase) {
        return kycCase.customerId().uuid() + ":" + kycCase.steps();
    }
}
