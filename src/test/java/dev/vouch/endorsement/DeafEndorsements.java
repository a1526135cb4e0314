package dev.vouch.endorsement;

import dev.vouch.approval.TwoPersons;
import dev.vouch.customer.CustomerChanged;
import dev.vouch.customer.CustomerService;
import java.time.Clock;

/** A mutant: it does not hear that a customer has lost what it had. */
class DeafEndorsements extends Endorsements {

    DeafEndorsements(
            PolicyInForce inForce,
            EndorsementHistory history,
            EndorsementSteps steps,
            CustomerService customers,
            TwoPersons persons,
            Clock clock) {
        super(inForce, history, steps, customers, persons, clock);
    }

    @Override
    void on(CustomerChanged change) {
        if (change.lostEndorsements().isEmpty()) {
            super.on(change);
        }
    }
}
