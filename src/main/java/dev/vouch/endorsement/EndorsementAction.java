package dev.vouch.endorsement;

/** How an endorsement comes and goes. */
enum EndorsementAction {
    /** By the policy: the last that it needs is there. */
    GRANT("customer.endorsement.granted", EndorsementStatus.GRANTED),
    /** By the policy: something that it needs is gone. */
    WITHDRAW("customer.endorsement.revoked", EndorsementStatus.WITHHELD),
    /** By a reviewer, until it is reinstated. */
    REVOKE("customer.endorsement.revoked", EndorsementStatus.REVOKED),
    /** By a reviewer: the policy decides again. */
    REINSTATE("customer.endorsement.reinstated", EndorsementStatus.WITHHELD);

    private final String event;
    private final EndorsementStatus leadsTo;

    EndorsementAction(String event, EndorsementStatus leadsTo) {
        this.event = event;
        this.leadsTo = leadsTo;
    }

    String event() {
        return event;
    }

    EndorsementStatus leadsTo() {
        return leadsTo;
    }
}
