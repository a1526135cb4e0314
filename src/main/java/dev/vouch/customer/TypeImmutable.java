package dev.vouch.customer;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.util.List;

public class TypeImmutable extends InvalidRequest {

    public TypeImmutable(CustomerType type) {
        super(
                ErrorCode.TYPE_IMMUTABLE,
                List.of(Fault.at("/type", "type_immutable", "is " + type + " and cannot be changed")));
    }
}
