package dev.vouch.owner;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The one attestation of each business. */
interface AttestationRepository extends Repository<OwnershipAttestation, UUID> {

    OwnershipAttestation saveAndFlush(OwnershipAttestation attestation);

    @Query("select a from OwnershipAttestation a where a.platformId = :platform and a.customerId = :customer")
    Optional<OwnershipAttestation> find(UUID platform, UUID customer);
}
