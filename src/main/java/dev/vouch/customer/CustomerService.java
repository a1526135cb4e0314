package dev.vouch.customer;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.RequestFailed;
import dev.vouch.id.CustomerId;
import dev.vouch.id.NoSuchObject;
import dev.vouch.id.PlatformId;
import dev.vouch.id.RestrictionId;
import dev.vouch.id.TypeId;
import dev.vouch.platform.Role;
import dev.vouch.web.Cursor;
import dev.vouch.web.Precondition;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes and reads customers. Each call is one transaction, and joins that of an Idempotency-Key. */
@Service
@Transactional
public class CustomerService {

    private final CustomerRepository customers;
    private final CustomerSearch search;
    private final TaxIds taxIds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomerService(
            CustomerRepository customers,
            CustomerSearch search,
            TaxIds taxIds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.search = search;
        this.taxIds = taxIds;
        this.events = events;
        this.clock = clock;
    }

    public Created create(PlatformId platform, CustomerDraft draft) {
        claimExternalId(platform, draft.profile().externalId());
        return insert(platform, draft);
    }

    /** Without a transaction, a single statement is one round trip. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Customer retrieve(PlatformId platform, CustomerId id) {
        return found(customers.find(platform.uuid(), id.uuid()), id);
    }

    /** Those that exist, deleted ones included, in any order. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Customer> retrieve(PlatformId platform, Collection<CustomerId> ids) {
        return ids.isEmpty()
                ? List.of()
                : customers.find(
                        platform.uuid(), ids.stream().map(CustomerId::uuid).toList());
    }

    /** Returns the rows of a customer. Only if there are none is the customer looked up, and refused if it does not exist. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public <T> List<T> listOrRefuse(PlatformId platform, CustomerId id, List<T> rows) {
        if (rows.isEmpty()) {
            retrieve(platform, id);
        }
        return rows;
    }

    /** Returns an object of a customer. If the customer does not exist either, the refusal names the customer. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public <T> T getOrRefuse(
            PlatformId platform, CustomerId id, Optional<T> object, ErrorCode missing, Object objectId) {
        if (object.isEmpty()) {
            retrieve(platform, id);
        }
        return object.orElseThrow(() -> new NoSuchObject(missing, objectId));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Customer retrieveByExternalId(PlatformId platform, String externalId) {
        return customers
                .findByExternalId(platform.uuid(), externalId)
                .orElseThrow(
                        () -> new RequestFailed(ErrorCode.CUSTOMER_NOT_FOUND, "No customer has this external_id."));
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Customer> list(PlatformId platform, CustomerFilter filter, Cursor after, int rows) {
        return search.find(platform, filter, after, rows, clock.instant());
    }

    public Customer update(PlatformId platform, CustomerId id, Precondition precondition, CustomerEdit edit) {
        Customer customer = findForChange(platform, id, precondition);
        CustomerDraft draft = edit.of(customer);
        String externalId = draft.profile().externalId();
        if (!Objects.equals(externalId, customer.profile().externalId())) {
            claimExternalId(platform, externalId);
        }
        apply(draft, customer);
        Customer saved = customers.saveAndFlush(customer);
        events.publishEvent(new FieldsSubmitted(saved, edit.fields()));
        return saved;
    }

    /** Creates the customer with this external_id, or replaces it by the draft. */
    public Upserted upsert(PlatformId platform, String externalId, Precondition precondition, CustomerDraft draft) {
        UUID existing = customers.lockExternalId(platform.uuid(), externalId);
        if (existing == null) {
            precondition.refuseUnlessNone();
            return Upserted.created(insert(platform, draft));
        }
        Customer customer = findForChange(platform, new CustomerId(existing), precondition);
        apply(draft, customer);
        return Upserted.updated(customers.saveAndFlush(customer));
    }

    public Customer delete(PlatformId platform, CustomerId id, Precondition precondition) {
        Customer customer = findForChange(platform, id, precondition);
        Instant now = clock.instant();
        customer.delete(now, now);
        return customers.saveAndFlush(customer);
    }

    /** For a database that was restored from a backup of before the deletion; does nothing after it. */
    public void repeatDeletion(PlatformId platform, CustomerId id, Instant deletedAt) {
        Customer customer = lock(platform, id);
        if (customer.deletedAt() == null) {
            customer.delete(deletedAt, clock.instant());
            customers.saveAndFlush(customer);
        }
    }

    /** Another customer may have its external_id. */
    public Customer restore(PlatformId platform, CustomerId id) {
        Customer customer = lock(platform, id);
        customer.refuseUnlessDeleted();
        claimExternalId(platform, customer.profile().externalId());
        customer.restore(clock.instant());
        return customers.saveAndFlush(customer);
    }

    /** @param reason null removes the hold */
    public Customer hold(PlatformId platform, CustomerId id, Precondition precondition, @Nullable String reason) {
        Customer customer = lock(platform, id);
        customer.refuseIfErased();
        precondition.refuseUnless(customer.version());
        customer.hold(reason, clock.instant());
        return customers.saveAndFlush(customer);
    }

    public Customer lock(PlatformId platform, CustomerId id, Precondition precondition, String reason, Role by) {
        Customer customer = findForChange(platform, id, precondition);
        customer.lock(reason, by, clock.instant());
        return customers.saveAndFlush(customer);
    }

    public Customer unlock(PlatformId platform, CustomerId id, Precondition precondition, Role by) {
        Customer customer = findForChange(platform, id, precondition);
        customer.unlock(by, clock.instant());
        return customers.saveAndFlush(customer);
    }

    public Restriction restrict(
            PlatformId platform,
            CustomerId id,
            Set<Endorsement> endorsements,
            String reason,
            Role by,
            @Nullable Instant expiresAt) {
        Customer customer = findForChange(platform, id, Precondition.NONE);
        Instant now = clock.instant();
        expireRestrictions(customer, now);
        Restriction restriction = customer.restrict(endorsements, reason, by, now, expiresAt);
        customers.saveAndFlush(customer);
        return restriction;
    }

    public Restriction liftRestriction(
            PlatformId platform, CustomerId id, RestrictionId restrictionId, Precondition precondition, Role by) {
        Customer customer = findForChange(platform, id, Precondition.NONE);
        Instant now = clock.instant();
        expireRestrictions(customer, now);
        Restriction lifted = customer.liftRestriction(restrictionId, by, now);
        precondition.refuseUnless(Restriction.VERSION);
        customers.saveAndFlush(customer);
        return lifted;
    }

    /**
     * The customer, locked until the end of the transaction, for changes of what belongs to it: changes of one customer
     * follow each other. Refuses a deleted customer.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer lockForChange(PlatformId platform, CustomerId id) {
        return findForChange(platform, id, Precondition.NONE);
    }

    /** As {@link #lockForChange}, also for a deleted customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer lock(PlatformId platform, CustomerId id) {
        return found(customers.findForChange(platform.uuid(), id.uuid()), id);
    }

    public KycLink openKycLink(PlatformId platform, CustomerId id, @Nullable String redirectUrl) {
        Customer customer = findForChange(platform, id, Precondition.NONE);
        KycLink link = customer.openKycLink(clock.instant(), redirectUrl);
        customers.saveAndFlush(customer);
        return link;
    }

    /** Takes over the state of KYC; the caller holds the lock of the customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followKyc(Customer customer, KycState outcome, @Nullable String reason) {
        customer.followKyc(outcome, reason, clock.instant());
        customers.saveAndFlush(customer);
    }

    /** Takes over the endorsements; the caller holds the lock of the customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void followEndorsements(Customer customer, EndorsementState outcome) {
        customer.followEndorsements(outcome, clock.instant());
        customers.saveAndFlush(customer);
    }

    /** Drops the expired restrictions, if there still are any; also of a deleted customer, which can be restored. */
    public void expireRestrictions(PlatformId platform, CustomerId id) {
        expireRestrictions(lock(platform, id), clock.instant());
    }

    /** Saved on its own, so that those that expired have their event, with the customer as it was then. */
    private void expireRestrictions(Customer customer, Instant now) {
        customer.expireRestrictions(now);
        customers.saveAndFlush(customer);
    }

    private Created insert(PlatformId platform, CustomerDraft draft) {
        CustomerId id = new CustomerId(TypeId.next());
        Customer customer = new Customer(id, platform, draft.type(), draft.profile(), clock.instant());
        customer.takeTaxId(sealed(draft.taxId(), customer));
        KycLink link = customer.openKycLink(clock.instant(), null);
        return new Created(customers.saveAndFlush(customer), link);
    }

    private void apply(CustomerDraft draft, Customer customer) {
        SealedTaxId taxId = draft.keepsTaxId() ? customer.taxId() : sealed(draft.taxId(), customer);
        customer.update(draft.type(), draft.profile(), taxId, clock.instant());
    }

    private @Nullable SealedTaxId sealed(@Nullable TaxId taxId, Customer customer) {
        return taxId == null ? null : taxIds.seal(taxId, customer);
    }

    private Customer findForChange(PlatformId platform, CustomerId id, Precondition precondition) {
        Customer customer = lock(platform, id);
        customer.refuseIfDeleted();
        precondition.refuseUnless(customer.version());
        return customer;
    }

    private void claimExternalId(PlatformId platform, @Nullable String externalId) {
        UUID taken = externalId == null ? null : customers.lockExternalId(platform.uuid(), externalId);
        if (taken != null) {
            throw new ExternalIdTaken(new CustomerId(taken));
        }
    }

    private static Customer found(Optional<Customer> customer, CustomerId id) {
        return customer.orElseThrow(() -> new NoSuchObject(ErrorCode.CUSTOMER_NOT_FOUND, id));
    }
}
