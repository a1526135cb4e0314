package dev.vouch.endorsement;

import dev.vouch.customer.Endorsement;
import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import dev.vouch.id.CustomerId;

public class EndorsementNotRevoked extends ApiException {

    EndorsementNotRevoked(CustomerId customer, Endorsement endorsement) {
        super(ErrorCode.ENDORSEMENT_NOT_REVOKED, endorsement + " of " + customer + " is not revoked.");
    }
}
