package dev.vouch.approval;

import dev.vouch.customer.Customer;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.platform.PlatformDirectory;
import dev.vouch.tenancy.Actor;
import dev.vouch.web.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requires two persons for a decision where four eyes are switched on, for all platforms or for this one. */
@Component
public class TwoPersons {

    private final FirstApprovals firstApprovals;
    private final PlatformDirectory platforms;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean everywhere;

    TwoPersons(
            FirstApprovals firstApprovals,
            PlatformDirectory platforms,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${vouch.review.four-eyes:false}") boolean everywhere) {
        this.firstApprovals = firstApprovals;
        this.platforms = platforms;
        this.events = events;
        this.clock = clock;
        this.everywhere = everywhere;
    }

    public boolean areRequired(PlatformId platform) {
        return everywhere || platforms.get(platform).fourEyes();
    }

    /** The first decisions that wait for a second person, newest first. */
    public List<FirstApproval> waiting(PlatformId platform, Cursor after, int rows) {
        return firstApprovals.waiting(platform, everywhere, after, rows);
    }

    /** Those on these customers, newest first. */
    public List<FirstApproval> waitingOf(PlatformId platform, Collection<CustomerId> customers) {
        return firstApprovals.waitingOf(platform, everywhere, customers);
    }

    /**
     * Confirms the decision, alone where that suffices. The first of two is recorded and waits. The caller has locked the
     * customer.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Confirmation confirm(Customer customer, JointDecision decision, Actor actor) {
        Instant now = clock.instant();
        if (!areRequired(customer.platformId())) {
            // Otherwise one that waited from before would be half of a later decision.
            firstApprovals.end(customer, List.of(decision.kind()), now);
            return Confirmation.OF_ONE;
        }
        SecondPersonRequired.refuseNameless(actor);
        Optional<Confirmation.First> first = firstApprovals.find(customer, decision);
        if (first.isEmpty()) {
            firstApprovals.add(customer, decision, actor, now);
            events.publishEvent(new FirstApproved(customer, decision.event(), decision.summary(), now));
            return Confirmation.WAITS;
        }
        SecondPersonRequired.refuseSame(actor, first.get().actor(), first.get().person());
        firstApprovals.end(customer, List.of(decision.kind()), now);
        return Confirmation.with(first.get());
    }

    /** Decisions of these kinds no longer wait for a second person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Customer customer, Collection<String> kinds) {
        firstApprovals.end(customer, kinds, clock.instant());
    }
}
