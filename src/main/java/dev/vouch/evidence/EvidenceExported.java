package dev.vouch.evidence;

import dev.vouch.event.Change;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import java.util.Map;

/** The evidence of a customer was exported. Nothing changes, but the export is recorded. */
record EvidenceExported(PlatformId platformId, CustomerId customerId, Instant at) implements Change {

    @Override
    public EventType type() {
        return EventType.CUSTOMER_EVIDENCE_EXPORTED;
    }

    @Override
    public Object object() {
        return Map.of("customer_id", customerId, "object", "evidence");
    }
}
