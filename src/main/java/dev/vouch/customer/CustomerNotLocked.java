package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class CustomerNotLocked extends ApiException {

    CustomerNotLocked(Customer customer) {
        super(ErrorCode.CUSTOMER_NOT_LOCKED, "The customer " + customer.id() + " is not locked.");
    }
}
