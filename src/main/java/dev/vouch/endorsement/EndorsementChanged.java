package dev.vouch.endorsement;

import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;

/** An endorsement of a customer has come or gone. Told inside the transaction that does it. */
public record EndorsementChanged(
        PlatformId platformId,
        CustomerId customerId,
        EventType type,
        EndorsementResponse previous,
        EndorsementResponse object,
        Instant at)
        implements Change {}
