package dev.vouch.owner;

import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A business has attested its ownership, or its attestation is void. Published inside the transaction. */
public record AttestationChanged(
        OwnershipAttestation subject,
        EventType type,
        @Nullable OwnershipAttestationResponse previous,
        Instant at) implements SubjectChange {

    @Override
    public OwnershipAttestationResponse object() {
        return OwnershipAttestationResponse.from(subject);
    }
}
