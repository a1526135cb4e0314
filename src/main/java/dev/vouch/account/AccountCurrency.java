package dev.vouch.account;

import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;

/** A currency of virtual accounts, with the endorsements that permit it: one of them is enough. */
@Schema(
        enumAsRef = true,
        description =
                "ISO 4217. `USD` needs `can_ach_transfer` or `can_wire_transfer`, `EUR` needs `can_sepa_transfer`,"
                        + " `MXN` and `BRL`, which no endorsement has a payment scheme of its own for, need `can_swift_transfer`."
                        + " New values may appear",
        example = "USD")
public enum AccountCurrency {
    USD(Endorsement.CAN_ACH_TRANSFER, Endorsement.CAN_WIRE_TRANSFER),
    EUR(Endorsement.CAN_SEPA_TRANSFER),
    MXN(Endorsement.CAN_SWIFT_TRANSFER),
    BRL(Endorsement.CAN_SWIFT_TRANSFER);

    private final Set<Endorsement> oneOf;

    AccountCurrency(Endorsement... oneOf) {
        this.oneOf = Set.of(oneOf);
    }

    Set<Endorsement> oneOf() {
        return oneOf;
    }
}
