package dev.vouch.customer;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.util.List;

/** A customer with a tax id needs an address. */
class AddressRequired extends InvalidRequest {

    AddressRequired() {
        super(
                ErrorCode.VALIDATION_FAILED,
                List.of(Fault.at(
                        "/address",
                        "required",
                        "is required for a customer with a tax id: send an address, or clear tax_id too, which only a"
                                + " PATCH does")));
    }
}
