package dev.vouch.endorsement;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vouch.customer.Endorsement;
import dev.vouch.job.RecurringJob;
import dev.vouch.requirement.Condition;
import dev.vouch.requirement.EndorsementNeeds;
import dev.vouch.requirement.Need;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs around the policy. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EndorsementSettings.class)
class EndorsementConfiguration {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(10);

    @Bean
    EndorsementNeeds endorsementNeeds(PolicyInForce inForce) {
        return new EndorsementNeeds() {
            @Override
            public Set<Need> of(Endorsement endorsement) {
                return inForce.policy().needs(endorsement);
            }

            @Override
            public List<Condition> conditions(Endorsement endorsement) {
                return inForce.policy().conditions(endorsement);
            }
        };
    }

    @Bean
    RecurringTask<Void> policyRolloutTask(PolicyRollout rollout) {
        return RecurringJob.of(PolicyRollout.JOB.getTaskName(), FixedDelay.of(EVERY), rollout::run);
    }

    @Bean
    OneTimeTask<RestrictionExpiry.Due> restrictionExpiryTask(RestrictionExpiry expiry) {
        return Tasks.oneTime(RestrictionExpiry.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> expiry.run(instance.getData()));
    }
}
