package dev.vouch.approval;

import dev.vouch.customer.Customer;
import dev.vouch.platform.Actor;
import dev.vouch.platform.PlatformDirectory;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where four eyes are switched on, for all platforms or for this one, a decision takes two persons. */
@Component
public class TwoPersons {

    private final FirstApprovals waiting;
    private final PlatformDirectory platforms;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean everywhere;

    TwoPersons(
            FirstApprovals waiting,
            PlatformDirectory platforms,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${vouch.review.four-eyes:false}") boolean everywhere) {
        this.waiting = waiting;
        this.platforms = platforms;
        this.events = events;
        this.clock = clock;
        this.everywhere = everywhere;
    }

    public boolean areRequired(Customer customer) {
        return everywhere || platforms.get(customer.platformId()).fourEyes();
    }

    /** Whether this decision takes effect now. The first of two waits on record; the caller holds the customer locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean agree(Customer customer, JointDecision decision, Actor actor) {
        if (!areRequired(customer)) {
            return true;
        }
        boolean isSecond = waiting.find(customer, decision)
                .map(first -> {
                    if (actor.isSamePersonAs(first.actorId(), first.person())) {
                        throw new SecondPersonRequired();
                    }
                    return true;
                })
                .orElse(false);
        if (isSecond) {
            waiting.end(customer, decision);
        } else {
            Instant now = clock.instant();
            waiting.add(customer, decision, actor, now);
            events.publishEvent(new FirstApproved(customer, decision.event(), now));
        }
        return isSecond;
    }
}
