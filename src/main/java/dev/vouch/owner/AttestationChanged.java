package dev.vouch.owner;

import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A business has attested its ownership, or its attestation is void. Told inside the transaction that does it. */
public record AttestationChanged(
        OwnershipAttestation attestation,
        String type,
        @Nullable OwnershipAttestationResponse before,
        Instant at) implements Change {

    @Override
    public PlatformId platformId() {
        return attestation.platformId();
    }

    @Override
    public CustomerId customerId() {
        return attestation.customerId();
    }

    @Override
    public OwnershipAttestationResponse after() {
        return OwnershipAttestationResponse.from(attestation);
    }
}
