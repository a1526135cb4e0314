package dev.vouch.webhook;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of webhooks.
 *
 * @param ports allowed for targets of live platforms
 * @param loopback whether sandbox platforms may target this machine; by default only with the embedded database
 * @param timeout for one attempt, from the name resolution to the last byte read
 * @param orderWait how long later events of a customer wait for one that the endpoint refuses while it accepts others
 * @param disableAfter how long an endpoint may accept nothing until it is disabled
 * @param poll the interval of each endpoint's job; new events and answers are handled at once without it
 * @param lanes how many deliveries an instance sends to one endpoint at once
 * @param threads how many deliveries an instance sends at once
 * @param keep how long finished deliveries are kept
 */
@Validated
@ConfigurationProperties("vouch.webhooks")
record WebhookProperties(
        @DefaultValue("443") Set<Integer> ports,
        @Nullable Boolean loopback,
        @DurationMin(seconds = 1) @DefaultValue("15s") Duration timeout,
        @DefaultValue("1h") Duration orderWait,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("5s") Duration poll,
        @Positive @DefaultValue("8") int lanes,
        @Positive @DefaultValue("128") int threads,
        @DefaultValue("30d") Duration keep) {}
