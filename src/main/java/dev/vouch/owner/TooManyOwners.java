package dev.vouch.owner;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;

public class TooManyOwners extends InvalidRequest {

    TooManyOwners(int most) {
        super(Fault.at(
                "",
                "too_many_owners",
                "exceeds the number of owners: a business has at most " + most + ". Declare who owns 25 % or more"
                        + " and who controls it"));
    }
}
