package dev.vouch.endorsement;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.vouch.kyc.EndorsementNeeds;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy in force, and the jobs around it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EndorsementSettings.class)
class EndorsementConfiguration {

    private static final Duration RETRY = Duration.ofSeconds(10);

    @Bean
    EndorsementPolicy endorsementPolicy(Criteria criteria, EndorsementSettings settings) {
        return new EndorsementPolicy(criteria, settings.byEndorsement());
    }

    @Bean
    EndorsementNeeds endorsementNeeds(EndorsementPolicy policy) {
        return policy::needs;
    }

    @Bean
    OneTimeTask<Void> policyRolloutTask(PolicyRollout rollout, EndorsementPolicy policy) {
        return Tasks.oneTime(PolicyRollout.task(policy))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> rollout.run());
    }

    @Bean
    OneTimeTask<RestrictionExpiry.Due> restrictionExpiryTask(RestrictionExpiry expiry) {
        return Tasks.oneTime(RestrictionExpiry.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> expiry.run(instance.getData()));
    }
}
