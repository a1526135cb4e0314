package dev.vouch.endorsement;

import dev.vouch.customer.CustomerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens to every change of a customer, after KYC, which may have changed the customer again. */
@Component
class EndorsementListener {

    private final Endorsements endorsements;

    EndorsementListener(Endorsements endorsements) {
        this.endorsements = endorsements;
    }

    @EventListener
    void on(CustomerChanged change) {
        endorsements.follow(change);
    }
}
