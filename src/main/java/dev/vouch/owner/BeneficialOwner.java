package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerOwned;
import dev.vouch.customer.PersonKey;
import dev.vouch.customer.SealedTaxId;
import dev.vouch.event.EventType;
import dev.vouch.explanation.Explanation;
import dev.vouch.id.OwnerId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A natural person who owns or controls a business. The business declares, changes and deletes it; only KYC records the
 * result of its verification. Every change goes through {@link #change}, which registers the event.
 */
@Entity
@Table(name = "beneficial_owners")
public class BeneficialOwner extends CustomerOwned<OwnerChanged> {

    @Embedded
    private OwnerProfile profile;

    /** Identifies the person among customers. */
    private @Nullable String personKey;

    @Embedded
    private @Nullable SealedTaxId taxId;

    @Enumerated(EnumType.STRING)
    private OwnerVerificationStatus verificationStatus = OwnerVerificationStatus.NOT_STARTED;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Explanation rejectionReason;

    private @Nullable Instant deletedAt;

    protected BeneficialOwner() {}

    public BeneficialOwner(
            OwnerId id, Customer business, OwnerProfile profile, @Nullable SealedTaxId taxId, Instant now) {
        super(id.uuid(), business.platformId(), business.id(), now);
        this.profile = profile;
        this.personKey = personKey(profile);
        this.taxId = taxId;
        register(new OwnerChanged(this, EventType.BENEFICIAL_OWNER_CREATED, null, false, now));
    }

    /**
     * Takes over a profile and tax id; registers no event when both are the same. An owner with another identity must be
     * verified again, with a new document if the name or birth date has changed.
     */
    void update(OwnerProfile profile, @Nullable SealedTaxId taxId, Instant now) {
        boolean sameTaxId = Objects.equals(taxId, this.taxId);
        if (!profile.equals(this.profile) || !sameTaxId) {
            boolean sameName = profile.isNamedAs(this.profile);
            boolean identityChanges = !profile.identifiesAs(this.profile) || !sameTaxId;
            change(EventType.BENEFICIAL_OWNER_UPDATED, identityChanges, now, () -> {
                this.profile = profile;
                this.personKey = personKey(profile);
                this.taxId = taxId;
                if (identityChanges && verificationStatus == OwnerVerificationStatus.APPROVED) {
                    verificationStatus =
                            sameName ? OwnerVerificationStatus.PENDING : OwnerVerificationStatus.INCOMPLETE;
                }
            });
        }
    }

    /** Registers no event when the result is the same. */
    void recordVerification(OwnerVerificationStatus status, @Nullable Explanation reason, Instant now) {
        if (status != verificationStatus || !Objects.equals(reason, rejectionReason)) {
            change(EventType.BENEFICIAL_OWNER_UPDATED, false, now, () -> {
                verificationStatus = status;
                rejectionReason = reason;
            });
        }
    }

    void delete(Instant now) {
        change(EventType.BENEFICIAL_OWNER_DELETED, false, now, () -> deletedAt = now);
    }

    private static @Nullable String personKey(OwnerProfile profile) {
        return PersonKey.of(profile.firstName(), profile.lastName(), profile.dateOfBirth());
    }

    private void change(EventType event, boolean identityChanges, Instant now, Runnable change) {
        OwnerState before = state();
        change.run();
        changeAt(now);
        register(new OwnerChanged(this, event, before, identityChanges, now));
    }

    public OwnerId id() {
        return new OwnerId(uuid());
    }

    public OwnerState state() {
        return new OwnerState(profile, taxId, verificationStatus, rejectionReason, deletedAt, version(), updatedAt());
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

    public @Nullable Explanation rejectionReason() {
        return rejectionReason;
    }

    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
