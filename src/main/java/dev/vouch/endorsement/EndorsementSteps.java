package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import dev.vouch.tenancy.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records steps and publishes each of them. The caller holds the lock of the customer. */
@Component
class EndorsementSteps {

    private final PolicyInForce inForce;
    private final EndorsementHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndorsementSteps(PolicyInForce inForce, EndorsementHistory history, ApplicationEventPublisher events, Clock clock) {
        this.inForce = inForce;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** By the actor that this thread works for. */
    EndorsementStep step(EndorsementAction action, Endorsement endorsement, String reason) {
        return new EndorsementStep(
                endorsement, action, inForce.policy().version(), Actor.current().name(), reason, clock.instant());
    }

    void take(Customer customer, List<EndorsementStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Map<Endorsement, EndorsementStep> latest = history.latest(customer);
        for (EndorsementStep step : steps) {
            history.append(customer, step);
            EndorsementStep before = latest.put(step.endorsement(), step);
            events.publishEvent(new EndorsementChanged(
                    customer.platformId(),
                    customer.id(),
                    step.action().event(),
                    before == null ? EndorsementResponse.ofNone(step.endorsement()) : EndorsementResponse.of(before),
                    EndorsementResponse.of(step),
                    step.action() == EndorsementAction.REINSTATE ? step.reason() : null,
                    step.at()));
        }
    }
}
