package dev.vouch.owner;

import dev.vouch.event.SubjectChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A business has attested its ownership, or its attestation is void. Published inside the transaction. */
public record AttestationChanged(
        OwnershipAttestation subject, String type, @Nullable OwnershipAttestationResponse before, Instant at)
        implements SubjectChange {

    @Override
    public OwnershipAttestationResponse after() {
        return OwnershipAttestationResponse.from(subject);
    }
}
