package dev.vouch.wallet;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Set;

/** Who holds the key to a wallet. */
@Schema(
        enumAsRef = true,
        description = "Who holds the key: the customer (`self`), the platform (`custodial`, which needs"
                + " `can_hold_custody`), or both in parts (`mpc`, which needs `can_use_mpc`). New values may appear")
public enum Custody {
    SELF(Set.of()),
    CUSTODIAL(Set.of(Endorsement.CAN_HOLD_CUSTODY)),
    MPC(Set.of(Endorsement.CAN_USE_MPC));

    private final Set<Endorsement> needed;

    Custody(Set<Endorsement> needed) {
        this.needed = needed;
    }

    Set<Endorsement> needed() {
        return needed;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
