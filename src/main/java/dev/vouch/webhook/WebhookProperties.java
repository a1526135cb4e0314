package dev.vouch.webhook;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param ports to which live platforms may let send
 * @param loopback whether sandbox platforms may let send to this machine; by default they may beside the embedded database
 * @param timeout of one attempt, from the look-up of the host to the last byte that is read
 * @param orderWait how long later events of a customer wait for one that the endpoint refuses while it accepts others
 * @param disableAfter how long an endpoint may accept nothing until it is disabled
 * @param poll how often each endpoint is looked after, beside what new events and answers cause at once
 * @param lanes how many deliveries an instance sends to one endpoint at once
 * @param threads how many deliveries an instance sends at once
 * @param keep for how long finished deliveries stay in the list
 */
@ConfigurationProperties("vouch.webhooks")
record WebhookProperties(
        @DefaultValue("443") Set<Integer> ports,
        @Nullable Boolean loopback,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("1h") Duration orderWait,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("8") int lanes,
        @DefaultValue("128") int threads,
        @DefaultValue("30d") Duration keep) {}
