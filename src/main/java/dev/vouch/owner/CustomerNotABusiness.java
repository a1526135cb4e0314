package dev.vouch.owner;

import dev.vouch.customer.Customer;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class CustomerNotABusiness extends ApiException {

    CustomerNotABusiness(Customer customer) {
        super(
                ErrorCode.CUSTOMER_NOT_A_BUSINESS,
                "The customer " + customer.id() + " is an " + customer.type() + ", and has no owners.");
    }
}
