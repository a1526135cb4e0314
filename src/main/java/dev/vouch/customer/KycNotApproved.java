package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;

public class KycNotApproved extends ApiException {

    KycNotApproved(Customer customer) {
        super(
                ErrorCode.KYC_NOT_APPROVED,
                "The KYC of " + customer.id() + " is " + customer.kycStatus() + ": " + way(customer.kycStatus()));
    }

    private static String way(KycStatus status) {
        return switch (status) {
            case UNDER_REVIEW -> "the checks are running.";
            case MANUAL_REVIEW -> "a reviewer decides.";
            case REJECTED -> "see its rejection_reasons.";
            default -> "see its requirements.";
        };
    }
}
