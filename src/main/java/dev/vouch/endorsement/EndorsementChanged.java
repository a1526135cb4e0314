package dev.vouch.endorsement;

import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer has got or lost an endorsement. Published inside the transaction. */
public record EndorsementChanged(
        PlatformId platformId,
        CustomerId customerId,
        EventType type,
        EndorsementResponse previous,
        EndorsementResponse object,
        @Nullable String reason,
        Instant at)
        implements Change {}
