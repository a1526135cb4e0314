package dev.vouch.webhook;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.vouch.job.Batches;
import dev.vouch.job.RecurringJob;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.webhook.WebhookJobs.OfEndpoint;
import dev.vouch.webhook.WebhookJobs.Replay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of webhooks. They never send themselves, which would occupy a thread of the scheduler for long. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final LocalTime AT_NIGHT = LocalTime.of(0, 45);

    @Bean
    CustomTask<OfEndpoint> webhookEndpointTask(WebhookDispatcher dispatcher) {
        return Tasks.custom(WebhookJobs.DISPATCH)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> dispatcher
                        .run(instance.getData())
                        .<CompletionHandler<OfEndpoint>>map(
                                wait -> new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(wait)))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    CustomTask<Replay> webhookReplayTask(WebhookReplays replays) {
        return Tasks.custom(WebhookJobs.REPLAY)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> replays.run(instance.getData())
                        .<CompletionHandler<Replay>>map(rest -> new CompletionHandler.OnCompleteReschedule<>(
                                FixedDelay.of(rest.pause()), rest.replay()))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    /** Removes deliveries that ended long ago. Their events stay, and can be replayed. */
    @Bean
    RecurringTask<Void> finishedDeliveriesTask(
            WebhookDeliveries deliveries, PlatformDirectory platforms, WebhookProperties properties, Clock clock) {
        return RecurringJob.of("webhook-finished-deliveries", Schedules.daily(ZoneOffset.UTC, AT_NIGHT), () -> {
            Instant before = clock.instant().minus(properties.keep());
            platforms.forEachScope(
                    platform -> Batches.removeAll(rows -> deliveries.removeFinished(platform, before, rows)));
        });
    }
}
