package dev.vouch.account;

import static dev.vouch.customer.Endorsement.CAN_ACH_TRANSFER;
import static dev.vouch.customer.Endorsement.CAN_SEPA_TRANSFER;
import static dev.vouch.customer.Endorsement.CAN_SWIFT_TRANSFER;
import static dev.vouch.customer.Endorsement.CAN_TRADE_STABLECOINS;
import static dev.vouch.customer.Endorsement.CAN_WIRE_TRANSFER;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Set;

/** By what an account elsewhere is addressed, and which endorsements let a customer link one: each of them is enough. */
@Schema(
        enumAsRef = true,
        description = "By what the account is addressed. A `us_bank_account` needs `can_ach_transfer` or"
                + " `can_wire_transfer`, an `iban` `can_sepa_transfer`, `can_swift_transfer` or `can_wire_transfer`, an"
                + " `international_bank_account` and a `mx_bank_account` `can_swift_transfer` or `can_wire_transfer`, a"
                + " `crypto_address` `can_trade_stablecoins`. New values may appear")
public enum ExternalAccountType {
    US_BANK_ACCOUNT(CAN_ACH_TRANSFER, CAN_WIRE_TRANSFER),
    IBAN(CAN_SEPA_TRANSFER, CAN_SWIFT_TRANSFER, CAN_WIRE_TRANSFER),
    INTERNATIONAL_BANK_ACCOUNT(CAN_SWIFT_TRANSFER, CAN_WIRE_TRANSFER),
    MX_BANK_ACCOUNT(CAN_SWIFT_TRANSFER, CAN_WIRE_TRANSFER),
    CRYPTO_ADDRESS(CAN_TRADE_STABLECOINS);

    private final Set<Endorsement> oneOf;

    ExternalAccountType(Endorsement... oneOf) {
        this.oneOf = Set.of(oneOf);
    }

    Set<Endorsement> oneOf() {
        return oneOf;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
