package dev.vouch.endorsement;

/** How a customer gets or loses an endorsement. */
enum EndorsementAction {
    /** By the policy: every criterion is complete. */
    GRANT("customer.endorsement.granted", EndorsementStatus.GRANTED),
    /** By the policy: a criterion is no longer complete. */
    WITHDRAW("customer.endorsement.revoked", EndorsementStatus.WITHHELD),
    /** By a reviewer, until it is reinstated. */
    REVOKE("customer.endorsement.revoked", EndorsementStatus.REVOKED),
    /** By a reviewer: the policy decides from now on. */
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
