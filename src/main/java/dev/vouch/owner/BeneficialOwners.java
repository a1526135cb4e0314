package dev.vouch.owner;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import dev.vouch.owner.OwnerRepository.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Owners for those who verify them: what there is to know, and where to record what came of it. */
@Service
public class BeneficialOwners {

    private final OwnerRepository owners;
    private final Businesses businesses;
    private final Clock clock;

    BeneficialOwners(OwnerRepository owners, Businesses businesses, Clock clock) {
        this.owners = owners;
        this.businesses = businesses;
        this.clock = clock;
    }

    /** In one query; nothing of a customer that is not there, or is no business. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public OwnershipFacts of(PlatformId platform, CustomerId customer) {
        List<Row> rows = owners.findOwnership(platform.uuid(), customer.uuid());
        return new OwnershipFacts(
                rows.stream()
                        .map(Row::owner)
                        .filter(Objects::nonNull)
                        .map(OwnershipFacts.Owner::from)
                        .toList(),
                rows.isEmpty() ? null : attestedAt(rows.get(0).attestation()));
    }

    /**
     * The only way in which an owner's verification status changes. Joins the transaction, and takes the customer's lock.
     *
     * @param reason for the customer to read, where something is to be corrected or was refused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordVerification(
            PlatformId platform,
            CustomerId customer,
            OwnerId id,
            OwnerVerificationStatus status,
            @Nullable String reason) {
        businesses.lockForChange(platform, customer);
        BeneficialOwner owner = owners.find(platform.uuid(), customer.uuid(), id.uuid())
                .orElseThrow(() -> new NoSuchObject(ErrorCode.BENEFICIAL_OWNER_NOT_FOUND, id));
        owner.recordVerification(status, reason, clock.instant());
        owners.saveAndFlush(owner);
    }

    private static @Nullable Instant attestedAt(@Nullable OwnershipAttestation attestation) {
        return attestation != null && attestation.isInForce() ? attestation.attestedAt() : null;
    }
}
