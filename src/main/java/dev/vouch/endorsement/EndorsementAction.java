package dev.vouch.endorsement;

import dev.vouch.event.EventType;

/** How an endorsement comes and goes. */
enum EndorsementAction {
    /** By the policy: the last that it needs is there. */
    GRANT(EventType.CUSTOMER_ENDORSEMENT_GRANTED, EndorsementStatus.GRANTED),
    /** By the policy: something that it needs is gone. */
    WITHDRAW(EventType.CUSTOMER_ENDORSEMENT_REVOKED, EndorsementStatus.WITHHELD),
    /** By a reviewer, until it is reinstated. */
    REVOKE(EventType.CUSTOMER_ENDORSEMENT_REVOKED, EndorsementStatus.REVOKED),
    /** By a reviewer: the policy decides again. */
    REINSTATE(EventType.CUSTOMER_ENDORSEMENT_REINSTATED, EndorsementStatus.WITHHELD);

    private final EventType event;
    private final EndorsementStatus leadsTo;

    EndorsementAction(EventType event, EndorsementStatus leadsTo) {
        this.event = event;
        this.leadsTo = leadsTo;
    }

    EventType event() {
        return event;
    }

    EndorsementStatus leadsTo() {
        return leadsTo;
    }
}
