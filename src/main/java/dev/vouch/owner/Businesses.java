package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerType;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;
import java.util.Optional;
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

    <T> List<T> listOrRefuse(PlatformId platform, CustomerId id, List<T> rows) {
        return customers.listOrRefuse(platform, id, rows);
    }

    <T> T getOrRefuse(PlatformId platform, CustomerId id, Optional<T> object, ErrorCode missing, Object objectId) {
        return customers.getOrRefuse(platform, id, object, missing, objectId);
    }
}
