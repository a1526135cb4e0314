package dev.vouch.endorsement;

import dev.vouch.approval.JointDecision;
import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.Endorsement;
import dev.vouch.customer.EndorsementState;
import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.tenancy.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants and withdraws endorsements as the policy says, and lets reviewers revoke and reinstate them. The caller of every
 * change holds the lock of the customer.
 */
@Service
public class Endorsements {

    private final PolicyInForce inForce;
    private final EndorsementHistory history;
    private final EndorsementSteps steps;
    private final CustomerService customers;
    private final TwoPersons persons;
    private final Clock clock;

    Endorsements(
            PolicyInForce inForce,
            EndorsementHistory history,
            EndorsementSteps steps,
            CustomerService customers,
            TwoPersons persons,
            Clock clock) {
        this.inForce = inForce;
        this.history = history;
        this.steps = steps;
        this.customers = customers;
        this.persons = persons;
        this.clock = clock;
    }

    /** Follows a change of facts inside its transaction, after KYC, which may have changed the customer again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerChanged change) {
        Customer customer = change.subject();
        EndorsementFacts facts = EndorsementFacts.of(customer, clock.instant());
        steps.take(
                customer,
                change.lostEndorsements().stream()
                        .map(lost -> withdrawal(lost, facts))
                        .toList());
        evaluate(customer, change.type().toString());
    }

    /**
     * All endorsements, and why the customer has each or not. Without a transaction, so that each of the two reads returns
     * its connection to the pool at once.
     */
    public List<EndorsementResponse> of(PlatformId platform, CustomerId id) {
        return of(customers.retrieve(platform, id));
    }

    private List<EndorsementResponse> of(Customer customer) {
        Map<Endorsement, EndorsementStep> latest = history.latest(customer);
        EndorsementFacts facts = EndorsementFacts.of(customer, clock.instant());
        return Stream.of(Endorsement.values())
                .map(endorsement -> EndorsementResponse.of(
                        inForce.policy().assess(endorsement, facts),
                        EndorsementStatus.of(endorsement, customer),
                        latest.get(endorsement)))
                .toList();
    }

    /** The customer does not have it until a reviewer reinstates it, whatever the facts. */
    @Transactional
    public EndorsementResponse revoke(PlatformId platform, CustomerId id, Endorsement endorsement, String reason) {
        Customer customer = customers.lockForChange(platform, id);
        Set<Endorsement> revoked = customer.revokedEndorsements();
        if (!revoked.add(endorsement)) {
            throw new RequestFailed(
                    ErrorCode.ENDORSEMENT_ALREADY_REVOKED, "A reviewer has revoked " + endorsement + " of " + id + ".");
        }
        return decide(customer, revoked, steps.step(EndorsementAction.REVOKE, endorsement, reason));
    }

    /** The policy decides from now on. With four eyes, it does once a second reviewer has reinstated it too. */
    @Transactional
    public EndorsementResponse reinstate(PlatformId platform, CustomerId id, Endorsement endorsement, String reason) {
        Customer customer = customers.lockForChange(platform, id);
        Set<Endorsement> revoked = customer.revokedEndorsements();
        if (!revoked.remove(endorsement)) {
            throw new RequestFailed(ErrorCode.ENDORSEMENT_NOT_REVOKED, endorsement + " of " + id + " is not revoked.");
        }
        JointDecision decision = new JointDecision(
                "endorsement." + endorsement,
                "reinstate",
                EventType.CUSTOMER_ENDORSEMENT_FIRST_APPROVAL,
                "reinstate " + endorsement + ": " + reason,
                List.of(reason));
        if (!persons.confirm(customer, decision, Actor.current()).takesEffect()) {
            return of(customer).get(endorsement.ordinal()).awaitingSecondApproval();
        }
        return decide(customer, revoked, steps.step(EndorsementAction.REINSTATE, endorsement, reason));
    }

    private EndorsementResponse decide(Customer customer, Set<Endorsement> revoked, EndorsementStep decision) {
        settle(customer, revoked, decision.reason(), List.of(decision));
        return of(customer).get(decision.endorsement().ordinal());
    }

    @Transactional
    void evaluate(PlatformId platform, CustomerId id, String cause) {
        evaluate(customers.lockForChange(platform, id), cause);
    }

    /** Inactive customers hold no endorsements. */
    private void evaluate(Customer customer, String cause) {
        if (customer.status() == CustomerStatus.ACTIVE) {
            settle(customer, customer.revokedEndorsements(), cause, List.of());
        }
    }

    /** @param decided the decisions of a reviewer, which come before the changes that follow from them */
    private void settle(Customer customer, Set<Endorsement> revoked, String cause, List<EndorsementStep> decided) {
        EndorsementFacts facts = EndorsementFacts.of(customer, revoked, clock.instant());
        Set<Endorsement> had = customer.endorsements();
        Set<Endorsement> has = inForce.policy().granted(facts);
        EndorsementState outcome =
                new EndorsementState(has, revoked, inForce.policy().version());
        if (!outcome.equals(customer.endorsementOutcome())) {
            customers.followEndorsements(customer, outcome);
        }
        List<EndorsementStep> taken = new ArrayList<>(decided);
        had.stream()
                .filter(lost -> !has.contains(lost) && !revoked.contains(lost))
                .forEach(lost -> taken.add(withdrawal(lost, facts)));
        has.stream()
                .filter(gained -> !had.contains(gained))
                .forEach(gained -> taken.add(steps.step(EndorsementAction.GRANT, gained, cause)));
        steps.take(customer, taken);
    }

    private EndorsementStep withdrawal(Endorsement lost, EndorsementFacts facts) {
        return steps.step(
                EndorsementAction.WITHDRAW,
                lost,
                inForce.policy().assess(lost, facts).worst().message());
    }
}
