package dev.vouch.owner;

import dev.vouch.error.ErrorCode;
import dev.vouch.error.Fault;
import dev.vouch.error.InvalidRequest;
import java.math.BigDecimal;
import java.util.List;

public class OwnershipExceeded extends InvalidRequest {

    OwnershipExceeded(BigDecimal sum) {
        super(
                ErrorCode.VALIDATION_FAILED,
                List.of(Fault.at(
                        "/ownership_percentage",
                        "ownership_exceeded",
                        "raises the owners' total share to " + sum + " %; the maximum is 100.00 %")));
    }
}
