package dev.vouch.customer;

import dev.vouch.crypto.WrappedKey;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.RestrictionId;
import dev.vouch.id.TypeId;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/**
 * A person or a company that uses the platform. It is created pending, becomes active when KYC approves it, can be
 * locked, restricted and unlocked any number of times, and ends by being deleted: then it can only be read. Every
 * change goes through {@link #change}, which registers the event that tells of it.
 */
@Entity
@Table(name = "customers")
public class Customer {

    /** Later than any restriction expires: what {@code restricted_until} says of one without an end. */
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59Z");

    @Id
    private UUID id;

    private UUID platformId;

    @Enumerated(EnumType.STRING)
    private CustomerType type;

    @Embedded
    private Profile profile;

    /** Nothing that anybody sees: a key that comes with an owner's secret leaves the customer's version as it is. */
    @OptimisticLock(excluded = true)
    private byte @Nullable [] dataKey;

    @Embedded
    private @Nullable SealedTaxId taxId;

    @Enumerated(EnumType.STRING)
    private KycStatus kycStatus = KycStatus.NOT_STARTED;

    @Enumerated(EnumType.STRING)
    private KycLevel kycLevel = KycLevel.STANDARD;

    @Enumerated(EnumType.STRING)
    private @Nullable RiskRating riskRating;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private Set<Endorsement> endorsements = Set.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Restriction> restrictions = List.of();

    private @Nullable Instant restrictedUntil;

    @Embedded
    private @Nullable Lock lock;

    private @Nullable Instant deletedAt;

    @Version
    private long version;

    private Instant createdAt;
    private Instant updatedAt;

    @Transient
    private final List<CustomerChanged> changes = new ArrayList<>();

    protected Customer() {}

    public Customer(CustomerId id, PlatformId platformId, CustomerType type, Profile profile, Instant now) {
        this.id = id.uuid();
        this.platformId = platformId.uuid();
        this.type = type;
        this.profile = profile;
        this.createdAt = now;
        this.updatedAt = now;
        changes.add(new CustomerChanged(this, "customer.created", null, now));
    }

    /** The tax id it is created with; later ones come by {@link #update}. */
    void bring(@Nullable SealedTaxId taxId) {
        this.taxId = taxId;
    }

    /** Takes over a profile and tax id; when both are what they were, nothing has changed. */
    void update(CustomerType type, Profile profile, @Nullable SealedTaxId taxId, Instant now) {
        refuseIfDeleted();
        if (type != this.type) {
            throw new TypeImmutable(this.type);
        }
        if (!profile.equals(this.profile) || !Objects.equals(taxId, this.taxId)) {
            change("customer.updated", now, () -> {
                this.profile = profile;
                this.taxId = taxId;
            });
        }
    }

    void lock(String reason, Instant now) {
        refuseIfDeleted();
        if (lock != null) {
            throw new CustomerAlreadyLocked(this);
        }
        change("customer.locked", now, () -> lock = new Lock(now, reason));
    }

    void unlock(Instant now) {
        refuseIfDeleted();
        if (lock == null) {
            throw new CustomerNotLocked(this);
        }
        change("customer.unlocked", now, () -> lock = null);
    }

    /** Adds a restriction; those that have expired leave with it. */
    Restriction restrict(Set<Endorsement> withheld, String reason, Instant now, @Nullable Instant expiresAt) {
        refuseIfDeleted();
        Restriction restriction = new Restriction(new RestrictionId(TypeId.next()), withheld, reason, now, expiresAt);
        List<Restriction> next = new ArrayList<>(restrictionsInForce(now));
        next.add(restriction);
        change("customer.restriction.created", now, () -> replaceRestrictions(next));
        return restriction;
    }

    Restriction liftRestriction(RestrictionId restrictionId, Instant now) {
        refuseIfDeleted();
        List<Restriction> next = new ArrayList<>(restrictionsInForce(now));
        Restriction lifted = next.stream()
                .filter(restriction -> restriction.id().equals(restrictionId))
                .findFirst()
                .orElseThrow(() -> new NoSuchObject(ErrorCode.RESTRICTION_NOT_FOUND, restrictionId));
        next.remove(lifted);
        change("customer.restriction.deleted", now, () -> replaceRestrictions(next));
        return lifted;
    }

    void delete(Instant now) {
        refuseIfDeleted();
        change("customer.deleted", now, () -> deletedAt = now);
    }

    void refuseIfDeleted() {
        if (deletedAt != null) {
            throw new CustomerDeleted(this);
        }
    }

    /** The key to this customer's secrets; kept from the first secret on. */
    void keepDataKey(WrappedKey key) {
        dataKey = key.bytes();
    }

    private void change(String event, Instant now, Runnable change) {
        CustomerResponse before = CustomerResponse.from(this, now);
        change.run();
        updatedAt = now;
        changes.add(new CustomerChanged(this, event, before, now));
    }

    private void replaceRestrictions(List<Restriction> next) {
        restrictions = List.copyOf(next);
        restrictedUntil = next.stream()
                .map(restriction -> restriction.expiresAt() == null ? NO_END : restriction.expiresAt())
                .max(Instant::compareTo)
                .orElse(null);
    }

    public CustomerStatus status() {
        if (deletedAt != null) {
            return CustomerStatus.DELETED;
        }
        if (lock != null || kycStatus == KycStatus.REJECTED) {
            return CustomerStatus.SUSPENDED;
        }
        return kycStatus == KycStatus.APPROVED ? CustomerStatus.ACTIVE : CustomerStatus.PENDING;
    }

    /** None for a deleted customer. */
    public @Nullable Standing standing(Instant now) {
        return switch (status()) {
            case PENDING -> Standing.APPROVAL_PENDING;
            case SUSPENDED -> Standing.LOCKED;
            case ACTIVE -> restrictionsInForce(now).isEmpty() ? Standing.ACTIVE : Standing.RESTRICTED;
            case DELETED -> null;
        };
    }

    public List<Restriction> restrictionsInForce(Instant now) {
        return restrictions.stream()
                .filter(restriction -> restriction.isInForce(now))
                .toList();
    }

    public CustomerId id() {
        return new CustomerId(id);
    }

    public PlatformId platformId() {
        return new PlatformId(platformId);
    }

    public CustomerType type() {
        return type;
    }

    public Profile profile() {
        return profile;
    }

    public @Nullable WrappedKey dataKey() {
        return dataKey == null ? null : new WrappedKey(dataKey);
    }

    public @Nullable SealedTaxId taxId() {
        return taxId;
    }

    public KycStatus kycStatus() {
        return kycStatus;
    }

    public KycLevel kycLevel() {
        return kycLevel;
    }

    public @Nullable RiskRating riskRating() {
        return riskRating;
    }

    public Set<Endorsement> endorsements() {
        return endorsements;
    }

    public @Nullable Lock lock() {
        return lock;
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

    @DomainEvents
    List<CustomerChanged> changes() {
        return List.copyOf(changes);
    }

    @AfterDomainEventPublication
    void forgetChanges() {
        changes.clear();
    }
}
