package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.customer.SealedTaxId;
import dev.vouch.event.Subject;
import dev.vouch.id.CustomerId;
import dev.vouch.id.OwnerId;
import dev.vouch.id.PlatformId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A natural person who owns or controls a business. The business declares it, changes it and may delete it, after which
 * nobody can find it; what verification makes of the person, only KYC records. Every change goes through {@link #change},
 * which registers the event that tells of it.
 */
@Entity
@Table(name = "beneficial_owners")
public class BeneficialOwner implements Subject {

    @Id
    private UUID id;

    private UUID platformId;
    private UUID customerId;

    @Embedded
    private OwnerProfile profile;

    @Embedded
    private @Nullable SealedTaxId taxId;

    @Enumerated(EnumType.STRING)
    private OwnerVerificationStatus verificationStatus = OwnerVerificationStatus.NOT_STARTED;

    private @Nullable String rejectionReason;
    private @Nullable Instant deletedAt;

    @Version
    private long version;

    private Instant createdAt;
    private Instant updatedAt;

    @Transient
    private final List<OwnerChanged> changes = new ArrayList<>();

    protected BeneficialOwner() {}

    public BeneficialOwner(
            OwnerId id, Customer business, OwnerProfile profile, @Nullable SealedTaxId taxId, Instant now) {
        this.id = id.uuid();
        this.platformId = business.platformId().uuid();
        this.customerId = business.id().uuid();
        this.profile = profile;
        this.taxId = taxId;
        this.createdAt = now;
        this.updatedAt = now;
        changes.add(new OwnerChanged(this, "beneficial_owner.created", null, false, now));
    }

    /**
     * Takes over a profile and tax id; when both are what they were, nothing has changed. Who was verified as somebody
     * else waits to be verified again, and by another document where the name or birth date is another one.
     */
    void update(OwnerProfile profile, @Nullable SealedTaxId taxId, Instant now) {
        boolean sameTaxId = Objects.equals(taxId, this.taxId);
        if (!profile.equals(this.profile) || !sameTaxId) {
            boolean sameName = profile.isNamedAs(this.profile);
            boolean identityChanges = !profile.identifiesAs(this.profile) || !sameTaxId;
            change("beneficial_owner.updated", identityChanges, now, () -> {
                this.profile = profile;
                this.taxId = taxId;
                if (identityChanges && verificationStatus == OwnerVerificationStatus.APPROVED) {
                    verificationStatus =
                            sameName ? OwnerVerificationStatus.PENDING : OwnerVerificationStatus.INCOMPLETE;
                }
            });
        }
    }

    /** What verification makes of the person; when it is what it was, nothing has changed. */
    void recordVerification(OwnerVerificationStatus status, @Nullable String reason, Instant now) {
        if (status != verificationStatus || !Objects.equals(reason, rejectionReason)) {
            change("beneficial_owner.updated", false, now, () -> {
                verificationStatus = status;
                rejectionReason = reason;
            });
        }
    }

    void delete(Instant now) {
        change("beneficial_owner.deleted", false, now, () -> deletedAt = now);
    }

    private void change(String event, boolean identityChanges, Instant now, Runnable change) {
        OwnerResponse before = OwnerResponse.from(this);
        change.run();
        updatedAt = now;
        changes.add(new OwnerChanged(this, event, before, identityChanges, now));
    }

    public OwnerId id() {
        return new OwnerId(id);
    }

    @Override
    public PlatformId platformId() {
        return new PlatformId(platformId);
    }

    @Override
    public CustomerId customerId() {
        return new CustomerId(customerId);
    }

    public OwnerProfile profile() {
        return profile;
    }

    public @Nullable SealedTaxId taxId() {
        return taxId;
    }

    public OwnerVerificationStatus verificationStatus() {
        return verificationStatus;
    }

    public @Nullable String rejectionReason() {
        return rejectionReason;
    }

    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The changes since this was last asked: who hears of one may change this owner again. */
    List<OwnerChanged> takeChanges() {
        List<OwnerChanged> untold = List.copyOf(changes);
        changes.clear();
        return untold;
    }
}
