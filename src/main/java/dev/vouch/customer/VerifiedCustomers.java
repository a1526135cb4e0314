package dev.vouch.customer;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refuses customers whose KYC is not approved, or who are locked or deleted. */
@Component
public class VerifiedCustomers {

    private final CustomerService customers;

    VerifiedCustomers(CustomerService customers) {
        this.customers = customers;
    }

    /**
     * The customer, locked until the end of the transaction, so that it stays verified.
     *
     * @param oneOf the endorsements of which it needs one; empty if it needs none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer lockForChange(PlatformId platform, CustomerId id, Set<Endorsement> oneOf) {
        Customer customer = unlocked(platform, id);
        if (customer.kycStatus() != KycStatus.APPROVED) {
            throw new KycNotApproved(customer);
        }
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(customer.endorsements()::contains)) {
            throw new EndorsementRequired(customer, oneOf);
        }
        return customer;
    }

    /** For customers that need not be verified yet. Refuses locked and rejected ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer lockUnlessRejected(PlatformId platform, CustomerId id) {
        Customer customer = unlocked(platform, id);
        if (customer.kycStatus() == KycStatus.REJECTED) {
            throw new KycRejected(customer);
        }
        return customer;
    }

    /** Not suspended by a lock of the platform or a reviewer; its row is locked. */
    private Customer unlocked(PlatformId platform, CustomerId id) {
        Customer customer = customers.lockForChange(platform, id);
        if (customer.lock() != null) {
            throw new CustomerLocked(customer);
        }
        return customer;
    }
}
