package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;

public class EndorsementAlreadyRevoked extends ApiException {

    EndorsementAlreadyRevoked(CustomerId customer, Endorsement endorsement) {
        super(ErrorCode.ENDORSEMENT_ALREADY_REVOKED, "A reviewer has revoked " + endorsement + " of " + customer + ".");
    }
}
