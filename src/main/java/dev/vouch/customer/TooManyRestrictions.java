package dev.vouch.customer;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;

public class TooManyRestrictions extends InvalidRequest {

    TooManyRestrictions(int most) {
        super(Fault.at(
                "",
                "too_many_restrictions",
                "exceeds the number of restrictions: a customer has at most " + most
                        + " in force. Delete one, or name several endorsements in one"));
    }
}
