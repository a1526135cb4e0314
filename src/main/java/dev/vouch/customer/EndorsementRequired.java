package dev.vouch.customer;

import dev.vouch.error.ApiException;
import dev.vouch.error.ErrorCode;
import java.util.Set;
import java.util.stream.Collectors;

public class EndorsementRequired extends ApiException {

    EndorsementRequired(Customer customer, Set<Endorsement> oneOf) {
        super(
                ErrorCode.ENDORSEMENT_REQUIRED,
                "The customer " + customer.id() + " needs "
                        + oneOf.stream().sorted().map(Endorsement::toString).collect(Collectors.joining(" or ")) + ".");
    }
}
