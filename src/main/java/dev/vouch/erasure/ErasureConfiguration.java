package dev.vouch.erasure;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionProperties.class)
class ErasureConfiguration {

    static final TaskDescriptor<Registration> REGISTRATION =
            TaskDescriptor.of("erasure-registration", Registration.class);

    private static final Duration RETRY = Duration.ofMinutes(1);

    @Bean
    OneTimeTask<Registration> registrationTask(ErasureRegister register) {
        return Tasks.oneTime(REGISTRATION)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> register.add(instance.getData()));
    }
}
