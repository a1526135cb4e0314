package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerType;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import org.springframework.stereotype.Component;

/** Businesses, which have owners. */
@Component
class Businesses {

    private final CustomerService customers;

    Businesses(CustomerService customers) {
        this.customers = customers;
    }

    /**
     * The business, locked until the end of the transaction, so that no other transaction changes its owners while a rule
     * about all of them is checked.
     */
    Customer lockForChange(PlatformId platform, CustomerId id) {
        Customer customer = customers.lockForChange(platform, id);
        if (customer.type() != CustomerType.BUSINESS) {
            throw new CustomerNotABusiness(customer);
        }
        return customer;
    }

    void refuseUnlessExists(PlatformId platform, CustomerId id) {
        customers.retrieve(platform, id);
    }
}
