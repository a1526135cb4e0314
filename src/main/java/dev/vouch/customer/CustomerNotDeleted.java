package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class CustomerNotDeleted extends ApiException {

    CustomerNotDeleted(Customer customer) {
        super(ErrorCode.CUSTOMER_NOT_DELETED, "The customer " + customer.id() + " is not deleted.");
    }
}
