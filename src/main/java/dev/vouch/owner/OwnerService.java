package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.customer.SealedTaxId;
import dev.vouch.customer.TaxId;
import dev.vouch.customer.TaxIds;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.TypeId;
import dev.vouch.web.Cursor;
import dev.vouch.web.Precondition;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes the owners of a business. Each call is one transaction, and joins that of an Idempotency-Key. */
@Service
@Transactional
public class OwnerService {

    private final Businesses businesses;
    private final OwnerRepository owners;
    private final BeneficialOwners ownership;
    private final AttestationRepository attestations;
    private final TaxIds taxIds;
    private final Clock clock;

    OwnerService(
            Businesses businesses,
            OwnerRepository owners,
            BeneficialOwners ownership,
            AttestationRepository attestations,
            TaxIds taxIds,
            Clock clock) {
        this.businesses = businesses;
        this.owners = owners;
        this.ownership = ownership;
        this.attestations = attestations;
        this.taxIds = taxIds;
        this.clock = clock;
    }

    public BeneficialOwner create(PlatformId platform, CustomerId customer, OwnerDraft draft) {
        Customer business = businesses.lockForChange(platform, customer);
        OwnerId id = new OwnerId(TypeId.next());
        OwnershipFacts others = ownership.of(platform, customer);
        SealedTaxId taxId = sealed(draft.taxId(), business, id, others);
        others.refuseUnlessRoomForOneMore();
        others.refuseUnlessRoomFor(id, draft.profile().ownershipPercentage());
        others.refuseSamePerson(id, draft.profile(), taxId);
        Instant now = clock.instant();
        return saveNewOwnership(new BeneficialOwner(id, business, draft.profile(), taxId, now), now);
    }

    /**
     * Creates the owner of a form once, however often the form is sent, also at the same time.
     *
     * @param known how many owners existed when the form was opened: a later one with the same name is the form's
     */
    public BeneficialOwner createOnce(PlatformId platform, CustomerId customer, OwnerDraft draft, int known) {
        businesses.lockForChange(platform, customer);
        return owners.findAll(platform.uuid(), customer.uuid()).stream()
                .skip(known)
                .filter(owner -> owner.profile().hasNameOf(draft.profile()))
                .findFirst()
                .orElseGet(() -> create(platform, customer, draft));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public BeneficialOwner retrieve(PlatformId platform, CustomerId customer, OwnerId id) {
        return businesses.getOrRefuse(
                platform,
                customer,
                owners.find(platform.uuid(), customer.uuid(), id.uuid()),
                ErrorCode.BENEFICIAL_OWNER_NOT_FOUND,
                id);
    }

    /** One statement, unless it finds nothing. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<BeneficialOwner> list(PlatformId platform, CustomerId customer, Cursor after, int rows) {
        return businesses.listOrRefuse(
                platform,
                customer,
                owners.findAfter(platform.uuid(), customer.uuid(), after.createdAt(), after.id(), Limit.of(rows)));
    }

    public BeneficialOwner update(
            PlatformId platform,
            CustomerId customer,
            OwnerId id,
            Precondition precondition,
            Function<BeneficialOwner, OwnerDraft> patch) {
        Customer business = businesses.lockForChange(platform, customer);
        BeneficialOwner owner = retrieve(platform, customer, id);
        precondition.refuseUnless(owner.version());
        OwnerDraft draft = patch.apply(owner);
        OwnershipFacts others = ownership.of(platform, customer);
        SealedTaxId taxId = draft.keepsTaxId() ? owner.taxId() : sealed(draft.taxId(), business, id, others);
        others.refuseUnlessRoomFor(id, draft.profile().ownershipPercentage());
        others.refuseSamePerson(id, draft.profile(), taxId);
        boolean sameShare = draft.profile().ownsAsMuchAs(owner.profile());
        Instant now = clock.instant();
        owner.update(draft.profile(), taxId, now);
        return sameShare ? owners.saveAndFlush(owner) : saveNewOwnership(owner, now);
    }

    public BeneficialOwner delete(PlatformId platform, CustomerId customer, OwnerId id, Precondition precondition) {
        businesses.lockForChange(platform, customer);
        BeneficialOwner owner = retrieve(platform, customer, id);
        precondition.refuseUnless(owner.version());
        Instant now = clock.instant();
        owner.delete(now);
        return saveNewOwnership(owner, now);
    }

    /** Writes both before it publishes either, so that no listener finds an attestation of the old ownership. */
    private BeneficialOwner saveNewOwnership(BeneficialOwner owner, Instant now) {
        Optional<OwnershipAttestation> attestation =
                attestations.find(owner.platformId().uuid(), owner.customerId().uuid());
        attestation.ifPresent(made -> made.lapse(now));
        BeneficialOwner saved = owners.saveAndFlush(owner);
        attestation.ifPresent(attestations::saveAndFlush);
        return saved;
    }

    private @Nullable SealedTaxId sealed(
            @Nullable TaxId taxId, Customer business, OwnerId id, OwnershipFacts declared) {
        return taxId == null ? null : taxIds.seal(taxId, business, BeneficialOwners.taxIdField(id), declared.taxIds());
    }
}
