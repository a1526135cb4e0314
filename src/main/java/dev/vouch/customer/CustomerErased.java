package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class CustomerErased extends ApiException {

    CustomerErased(Customer customer) {
        super(
                ErrorCode.CUSTOMER_ERASED,
                "The customer " + customer.id() + " is erased: its remaining data can be read, but not changed.");
    }
}
