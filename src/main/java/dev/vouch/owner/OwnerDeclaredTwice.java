package dev.vouch.owner;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import dev.vouch.id.OwnerId;

public class OwnerDeclaredTwice extends InvalidRequest {

    OwnerDeclaredTwice(OwnerId other, String pointer) {
        super(Fault.at(
                pointer,
                "declared_twice",
                "is the same as that of " + other + ": declare a person once, with all shares and roles"));
    }
}
