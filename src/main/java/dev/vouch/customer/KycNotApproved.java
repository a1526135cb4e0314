package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class KycNotApproved extends ApiException {

    KycNotApproved(Customer customer) {
        super(
                ErrorCode.KYC_NOT_APPROVED,
                "The KYC of " + customer.id() + " is " + customer.kycStatus() + ": see its requirements.");
    }
}
