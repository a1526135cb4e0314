package dev.vouch.customer;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;

/** A customer with a tax id needs an address. */
class AddressRequired extends InvalidRequest {

    AddressRequired() {
        super(Fault.at(
                "/address",
                "required",
                "is required for a customer with a tax id: send an address, or clear tax_id too, which only a"
                        + " PATCH does"));
    }
}
