package dev.vouch.owner;

import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.math.BigDecimal;

public class OwnershipExceeded extends InvalidRequest {

    OwnershipExceeded(BigDecimal sum) {
        super(Fault.at(
                "/ownership_percentage",
                "ownership_exceeded",
                "raises the owners' total share to " + sum + " %; the maximum is 100.00 %"));
    }
}
