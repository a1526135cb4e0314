package dev.vouch.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Something a customer may do. */
@Schema(enumAsRef = true, description = "Something a customer may do. New values may appear")
public enum Endorsement {
    CAN_TRADE_STABLECOINS,
    CAN_WIRE_TRANSFER,
    CAN_ACH_TRANSFER,
    CAN_SEPA_TRANSFER,
    CAN_SWIFT_TRANSFER,
    CAN_HOLD_CUSTODY,
    CAN_USE_MPC;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
