package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class CustomerLocked extends ApiException {

    CustomerLocked(Customer customer) {
        super(ErrorCode.CUSTOMER_LOCKED, "The customer " + customer.id() + " is locked: see its lock.");
    }
}
