package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import java.time.Instant;

/** A row of the history of an endorsement. */
record EndorsementStep(
        Endorsement endorsement, EndorsementAction action, String policy, String actor, String reason, Instant at) {}
