package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import java.time.Instant;

/** How an endorsement came or went: a row of the history. */
record EndorsementStep(
        Endorsement endorsement, EndorsementAction action, String policy, String actor, String reason, Instant at) {}
