package dev.vouch.customer;

import dev.vouch.crypto.WrappedKey;
import dev.vouch.event.Aggregate;
import dev.vouch.event.EventType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import dev.vouch.id.RestrictionId;
import dev.vouch.id.TypeId;
import dev.vouch.platform.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person or a company that uses the platform. It is created pending, becomes active when KYC approves it, can be
 * locked, restricted and unlocked any number of times, and can only be read once it is deleted. Every change goes through
 * {@link #change}, which registers the event. Endorsements have events of their own; the KYC link and the data key have
 * none, as they are not shown. A change that makes the customer inactive also removes all endorsements.
 */
@Entity
@DynamicUpdate
@Table(name = "customers")
public class Customer extends Aggregate<CustomerChanged> {

    /** All of them are in every answer and event of the customer. */
    private static final int MOST_RESTRICTIONS = 100;

    @Id
    private UUID id;

    private UUID platformId;

    @Enumerated(EnumType.STRING)
    private CustomerType type;

    @Embedded
    private Profile profile;

    /** Identifies the person among other customers. */
    private @Nullable String personKey;

    /** Not shown, so that a change leaves the version as it is. */
    @OptimisticLock(excluded = true)
    private byte @Nullable [] dataKey;

    @Embedded
    private @Nullable SealedTaxId taxId;

    @Embedded
    private KycState kyc = KycState.NONE;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private Set<Endorsement> endorsements = Set.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private Set<Endorsement> revokedEndorsements = Set.of();

    /** The policy that last evaluated the endorsements. Not shown, so that a change leaves the version as it is. */
    @OptimisticLock(excluded = true)
    private @Nullable String endorsementPolicy;

    @Embedded
    private Restrictions restrictions = Restrictions.NONE;

    @Embedded
    private @Nullable Lock lock;

    /** Not shown, so that a new link leaves the version as it is. */
    @Embedded
    @OptimisticLock(excluded = true)
    private @Nullable OpenKycLink kycLink;

    private @Nullable Instant deletedAt;

    /** Why the customer must not be erased. */
    private @Nullable String legalHoldReason;

    private @Nullable Instant erasedAt;

    /**
     * Null until it is stored, so that Spring Data inserts it without a select. Spring Data reads this field,
     * since no accessor has its name.
     */
    @Version
    @Column(name = "version")
    private @Nullable Long storedVersion;

    private Instant createdAt;
    private Instant updatedAt;

    protected Customer() {}

    /** To be read only: no persistence context knows it. */
    static Customer of(CustomerRow row) throws SQLException {
        Customer customer = new Customer();
        customer.id = row.uuid("id");
        customer.platformId = row.uuid("platform_id");
        customer.type = row.constant(CustomerType.class, "type");
        customer.profile = row.profile();
        customer.personKey = row.text("person_key");
        customer.dataKey = row.bytes("data_key");
        customer.taxId = row.taxId();
        customer.kyc = row.kyc();
        customer.endorsements = row.endorsements("endorsements");
        customer.revokedEndorsements = row.endorsements("revoked_endorsements");
        customer.endorsementPolicy = row.text("endorsement_policy");
        customer.restrictions = row.restrictions();
        customer.lock = row.lock();
        customer.kycLink = row.kycLink();
        customer.deletedAt = row.timeOrNull("deleted_at");
        customer.legalHoldReason = row.text("legal_hold_reason");
        customer.erasedAt = row.timeOrNull("erased_at");
        customer.storedVersion = row.number("version");
        customer.createdAt = row.time("created_at");
        customer.updatedAt = row.time("updated_at");
        return customer;
    }

    public Customer(CustomerId id, PlatformId platformId, CustomerType type, Profile profile, Instant now) {
        this.id = id.uuid();
        this.platformId = platformId.uuid();
        this.type = type;
        this.profile = profile;
        this.personKey = PersonKey.of(profile.firstName(), profile.lastName(), profile.dateOfBirth());
        this.createdAt = now;
        this.updatedAt = now;
        register(new CustomerChanged(this, EventType.CUSTOMER_CREATED, null, Set.of(), null, now));
    }

    /** Only for a new customer: {@link #update} replaces it later. */
    void takeTaxId(@Nullable SealedTaxId taxId) {
        this.taxId = taxId;
    }

    /** Takes over a profile and tax id; registers no event when both are the same. */
    void update(CustomerType type, Profile replacement, @Nullable SealedTaxId taxId, Instant now) {
        refuseIfDeleted();
        if (type != this.type) {
            throw new TypeImmutable(this.type);
        }
        if (taxId != null && replacement.address() == null) {
            throw new AddressRequired();
        }
        Profile profile = replacement.over(this.profile);
        if (!profile.equals(this.profile) || !Objects.equals(taxId, this.taxId)) {
            change(EventType.CUSTOMER_UPDATED, now, () -> {
                this.profile = profile;
                this.personKey = PersonKey.of(profile.firstName(), profile.lastName(), profile.dateOfBirth());
                this.taxId = taxId;
            });
        }
    }

    /** A reviewer's lock replaces one of the platform, which the platform could open. */
    void lock(String reason, Role by, Instant now) {
        refuseIfDeleted();
        if (lock != null && !lock.yieldsTo(by)) {
            throw new CustomerAlreadyLocked(this);
        }
        change(EventType.CUSTOMER_LOCKED, reason, now, () -> lock = new Lock(now, reason, by));
    }

    /** Only a reviewer unlocks what a reviewer has locked. */
    void unlock(Role by, Instant now) {
        refuseIfDeleted();
        if (lock == null) {
            throw new CustomerNotLocked(this);
        }
        if (lock.lockedBy() == Role.REVIEWER && by != Role.REVIEWER) {
            throw new ReviewerRequired("A reviewer has locked the customer: only a reviewer can unlock it.");
        }
        change(EventType.CUSTOMER_UNLOCKED, now, () -> lock = null);
    }

    /** Adds a restriction, and drops the expired ones. */
    Restriction restrict(Set<Endorsement> withheld, String reason, Role by, Instant now, @Nullable Instant expiresAt) {
        refuseIfDeleted();
        Restriction restriction =
                new Restriction(new RestrictionId(TypeId.next()), withheld, reason, now, expiresAt, by);
        Restrictions next = restrictions.inForce(now).with(restriction);
        if (next.all().size() > MOST_RESTRICTIONS) {
            throw new TooManyRestrictions(MOST_RESTRICTIONS);
        }
        change(EventType.CUSTOMER_RESTRICTION_CREATED, reason, now, () -> restrictions = next);
        return restriction;
    }

    Restriction liftRestriction(RestrictionId restrictionId, Role by, Instant now) {
        refuseIfDeleted();
        Restrictions inForce = restrictions.inForce(now);
        Restriction lifted = inForce.get(restrictionId);
        lifted.refuseLifting(by);
        change(EventType.CUSTOMER_RESTRICTION_DELETED, now, () -> restrictions = inForce.without(lifted));
        return lifted;
    }

    /** Drops the expired restrictions, also while it is deleted. The event shows the customer as the last event did. */
    void expireRestrictions(Instant now) {
        Restrictions next = restrictions.inForce(now);
        if (next.all().size() < restrictions.all().size()) {
            change(EventType.CUSTOMER_RESTRICTION_EXPIRED, now, () -> restrictions = next);
        }
    }

    /** A new link to KYC, which replaces the last one. */
    KycLink openKycLink(Instant now, @Nullable String redirectUrl) {
        refuseIfDeleted();
        KycLink link = KycLink.fresh(platformId(), now);
        kycLink = OpenKycLink.of(link, redirectUrl);
        return link;
    }

    /** Takes over the state of KYC; only KYC calls this. Each status has its event when it is reached. */
    void followKyc(KycState outcome, @Nullable String reason, Instant now) {
        change(event(outcome), reason, now, () -> {
            kyc = outcome;
            kycLink = outcome.status().isDecided() && kycLink != null ? kycLink.ended(now) : kycLink;
        });
    }

    private EventType event(KycState outcome) {
        if (outcome.status() != kyc.status()) {
            return outcome.event();
        }
        if (outcome.openReview() != kyc.openReview()) {
            return outcome.openReview() != null
                    ? EventType.CUSTOMER_KYC_REVIEW_OPENED
                    : EventType.CUSTOMER_KYC_REVIEW_CLOSED;
        }
        return EventType.CUSTOMER_UPDATED;
    }

    /** Takes over the granted and revoked endorsements; the caller publishes the events. */
    void followEndorsements(EndorsementState outcome, Instant now) {
        if (!endorsements.equals(outcome.granted()) || !revokedEndorsements.equals(outcome.revoked())) {
            endorsements = outcome.granted();
            revokedEndorsements = outcome.revoked();
            updatedAt = now;
        }
        endorsementPolicy = outcome.policy();
    }

    void delete(Instant at, Instant now) {
        refuseIfDeleted();
        change(EventType.CUSTOMER_DELETED, now, () -> {
            deletedAt = at;
            kycLink = null;
        });
    }

    /** Undoes the deletion. The policy evaluates the endorsements again. */
    void restore(Instant now) {
        refuseUnlessDeleted();
        change(EventType.CUSTOMER_RESTORED, now, () -> deletedAt = null);
    }

    /** Prevents erasure, also of a deleted customer; null removes the hold. */
    void hold(@Nullable String reason, Instant now) {
        refuseIfErased();
        if (!Objects.equals(reason, legalHoldReason)) {
            EventType event =
                    reason == null ? EventType.CUSTOMER_LEGAL_HOLD_REMOVED : EventType.CUSTOMER_LEGAL_HOLD_PLACED;
            change(event, reason, now, () -> legalHoldReason = reason);
        }
    }

    void refuseUnlessDeleted() {
        refuseIfErased();
        if (deletedAt == null) {
            throw new CustomerNotDeleted(this);
        }
    }

    public void refuseIfErased() {
        if (erasedAt != null) {
            throw new CustomerDeleted(this);
        }
    }

    public void refuseIfDeleted() {
        if (deletedAt != null) {
            throw new CustomerDeleted(this);
        }
    }

    /** The key to this customer's secrets, stored with the first of them. */
    void keepDataKey(WrappedKey key) {
        dataKey = key.bytes();
    }

    private void change(EventType event, Instant now, Runnable change) {
        change(event, null, now, change);
    }

    private void change(EventType event, @Nullable String reason, Instant now, Runnable change) {
        CustomerState before = state();
        change.run();
        Set<Endorsement> lost = status() == CustomerStatus.ACTIVE ? Set.of() : endorsements();
        if (!lost.isEmpty()) {
            endorsements = Set.of();
        }
        updatedAt = now;
        register(new CustomerChanged(this, event, before, lost, reason, now));
    }

    public CustomerState state() {
        return new CustomerState(
                profile,
                taxId,
                kyc,
                endorsements(),
                restrictions.all(),
                lock,
                deletedAt,
                legalHoldReason,
                version(),
                updatedAt);
    }

    public CustomerStatus status() {
        return CustomerStatus.of(deletedAt, lock, kyc.status());
    }

    /** Null for a deleted customer. */
    public @Nullable Standing standing(Instant now) {
        return Standing.of(status(), !restrictionsInForce(now).isEmpty());
    }

    public List<Restriction> restrictionsInForce(Instant now) {
        return restrictions.inForce(now).all();
    }

    public Restriction restrictionInForce(RestrictionId restrictionId, Instant now) {
        return restrictions.inForce(now).get(restrictionId);
    }

    public CustomerId id() {
        return new CustomerId(id);
    }

    @Override
    public CustomerId customerId() {
        return id();
    }

    @Override
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
        return kyc.status();
    }

    public KycLevel kycLevel() {
        return kyc.level();
    }

    public @Nullable RiskRating riskRating() {
        return kyc.riskRating();
    }

    public @Nullable OpenReview openReview() {
        return kyc.openReview();
    }

    public List<RejectionReason> rejectionReasons() {
        return kyc.rejectionReasons();
    }

    /** Whether a rejection may be tried again: no reason of it is final. */
    public boolean isRetryable() {
        return kyc.rejectionReasons().stream().allMatch(RejectionReason::retryable);
    }

    public KycState kycOutcome() {
        return kyc;
    }

    public Set<Endorsement> endorsements() {
        return new TreeSet<>(endorsements);
    }

    /** The endorsements that reviewers have revoked, whatever the facts. */
    public Set<Endorsement> revokedEndorsements() {
        return new TreeSet<>(revokedEndorsements);
    }

    public EndorsementState endorsementOutcome() {
        return new EndorsementState(endorsements, revokedEndorsements, endorsementPolicy);
    }

    public @Nullable Lock lock() {
        return lock;
    }

    public long version() {
        return storedVersion == null ? 0 : storedVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant deletedAt() {
        return deletedAt;
    }

    public @Nullable String legalHoldReason() {
        return legalHoldReason;
    }

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
