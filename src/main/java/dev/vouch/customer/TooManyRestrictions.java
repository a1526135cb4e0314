package dev.vouch.customer;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.util.List;

public class TooManyRestrictions extends InvalidRequest {

    TooManyRestrictions(int most) {
        super(
                ErrorCode.VALIDATION_FAILED,
                List.of(Fault.at(
                        "",
                        "too_many_restrictions",
                        "exceeds the number of restrictions: a customer has at most " + most
                                + " in force. Delete one, or name several endorsements in one")));
    }
}
