package dev.vouch.customer;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Customers, for what only those may have whose KYC is approved, and who are neither locked nor deleted. */
@Component
public class VerifiedCustomers {

    private final CustomerService customers;

    VerifiedCustomers(CustomerService customers) {
        this.customers = customers;
    }

    /** The customer, locked until the end of the transaction, so that it stays one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer lockForChange(PlatformId platform, CustomerId id) {
        return refuseUnlessVerified(customers.lockForChange(platform, id));
    }

    /** @param oneOf the endorsements of which it needs one; it needs none where there are none */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer lockForChange(PlatformId platform, CustomerId id, Set<Endorsement> oneOf) {
        Customer customer = lockForChange(platform, id);
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(customer.endorsements()::contains)) {
            throw new EndorsementRequired(customer, oneOf);
        }
        return customer;
    }

    /** For what customers may have before they are verified too: only those that are locked or rejected may not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Customer lockUnlessRejected(PlatformId platform, CustomerId id) {
        Customer customer = customers.lockForChange(platform, id);
        if (customer.lock() != null) {
            throw new CustomerLocked(customer);
        }
        if (customer.kycStatus() == KycStatus.REJECTED) {
            throw new KycRejected(customer);
        }
        return customer;
    }

    private static Customer refuseUnlessVerified(Customer customer) {
        if (customer.lock() != null) {
            throw new CustomerLocked(customer);
        }
        if (customer.kycStatus() != KycStatus.APPROVED) {
            throw new KycNotApproved(customer);
        }
        return customer;
    }
}
