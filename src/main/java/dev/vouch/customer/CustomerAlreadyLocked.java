package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class CustomerAlreadyLocked extends ApiException {

    CustomerAlreadyLocked(Customer customer) {
        super(ErrorCode.CUSTOMER_ALREADY_LOCKED, "The customer " + customer.id() + " is locked: see its lock.");
    }
}
