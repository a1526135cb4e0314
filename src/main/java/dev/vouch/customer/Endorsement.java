package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

@Schema(enumAsRef = true, description = "A permission of a customer. New values may appear")
public enum Endorsement {
    CAN_TRADE_STABLECOINS,
    CAN_WIRE_TRANSFER,
    CAN_ACH_TRANSFER,
    CAN_SEPA_TRANSFER,
    CAN_SWIFT_TRANSFER,
    CAN_HOLD_CUSTODY,
    CAN_USE_MPC;

    /** By its name in the API. */
    public static Optional<Endorsement> named(String name) {
        return Arrays.stream(values())
                .filter(endorsement -> endorsement.toString().equals(name))
                .findFirst();
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
