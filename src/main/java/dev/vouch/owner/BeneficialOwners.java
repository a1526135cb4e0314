package dev.vouch.owner;

import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
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

    /** Nothing of a customer that is not there, or is no business. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public OwnershipFacts of(PlatformId platform, CustomerId customer) {
        return new OwnershipFacts(owners.findAll(platform.uuid(), customer.uuid()).stream()
                .map(OwnershipFacts.Owner::from)
                .toList());
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
}
