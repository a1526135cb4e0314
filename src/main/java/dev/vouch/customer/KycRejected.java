package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class KycRejected extends ApiException {

    KycRejected(Customer customer) {
        super(
                ErrorCode.KYC_REJECTED,
                "The KYC of " + customer.id()
                        + " is rejected: see its rejection_reasons for whether it can be reopened.");
    }
}
