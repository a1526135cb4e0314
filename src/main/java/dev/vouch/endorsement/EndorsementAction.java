package dev.vouch.endorsement;

import dev.vouch.event.EventType;

/** How a customer gets or loses an endorsement. */
enum EndorsementAction {
    /** By the policy: every criterion is complete. */
    GRANT(EventType.CUSTOMER_ENDORSEMENT_GRANTED, EndorsementStatus.GRANTED),
    /** By the policy: a criterion is no longer complete. */
    WITHDRAW(EventType.CUSTOMER_ENDORSEMENT_REVOKED, EndorsementStatus.WITHHELD),
    /** By a reviewer, until it is reinstated. */
    REVOKE(EventType.CUSTOMER_ENDORSEMENT_REVOKED, EndorsementStatus.REVOKED),
    /** By a reviewer: the policy decides from now on. */
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
