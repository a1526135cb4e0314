package dev.vouch.customer;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.util.List;

/** A tax id belongs to an address, which is not cleared while there is one. */
class AddressRequired extends InvalidRequest {

    AddressRequired() {
        super(
                ErrorCode.VALIDATION_FAILED,
                List.of(Fault.at(
                        "/address",
                        "required",
                        "must be known while there is a tax id: clear tax_id too, or send another address")));
    }
}
