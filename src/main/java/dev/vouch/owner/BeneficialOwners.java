package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.customer.TaxIds;
import dev.vouch.error.ErrorCode;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The owners of a business as KYC sees them: their facts, and the result of their verification. */
@Service
public class BeneficialOwners {

    private final OwnerRepository owners;
    private final TaxIds taxIds;
    private final Clock clock;

    BeneficialOwners(OwnerRepository owners, TaxIds taxIds, Clock clock) {
        this.owners = owners;
        this.taxIds = taxIds;
        this.clock = clock;
    }

    /** Has no owners for a customer that does not exist or is not a business. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public OwnershipFacts of(PlatformId platform, CustomerId customer) {
        return new OwnershipFacts(owners.findAll(platform.uuid(), customer.uuid()).stream()
                .map(OwnershipFacts.Owner::from)
                .toList());
    }

    /** The field in whose name the tax id of an owner is encrypted. */
    static String taxIdField(OwnerId id) {
        return "tax_id of " + id;
    }

    /** The indexes under which rows may store the tax ids of a business's owners. */
    public Stream<byte[]> taxIdIndexes(Customer business) {
        return of(business.platformId(), business.id()).owners().stream()
                .filter(owner -> owner.taxId() != null)
                .flatMap(owner -> taxIds.indexes(business, taxIdField(owner.id()), owner.taxId()).stream());
    }

    /**
     * The only way in which an owner's verification status changes.
     *
     * @param business locked by this transaction
     * @param reason shown to the customer, where the owner has to correct something or was rejected
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordVerification(
            Customer business, OwnerId id, OwnerVerificationStatus status, @Nullable Explanation reason) {
        BeneficialOwner owner = owners.find(
                        business.platformId().uuid(), business.id().uuid(), id.uuid())
                .orElseThrow(() -> new NoSuchObject(ErrorCode.BENEFICIAL_OWNER_NOT_FOUND, id));
        owner.recordVerification(status, reason, clock.instant());
        owners.saveAndFlush(owner);
    }
}
