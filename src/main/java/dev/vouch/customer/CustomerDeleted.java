package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class CustomerDeleted extends ApiException {

    CustomerDeleted(Customer customer) {
        super(
                ErrorCode.CUSTOMER_DELETED,
                "The customer " + customer.id() + " is " + (customer.erasedAt() == null ? "deleted" : "erased")
                        + ": it can be read, but not changed.");
    }
}
