package dev.vouch.endorsement;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Whether a customer has an endorsement. */
@Schema(
        enumAsRef = true,
        description = "`granted`: the customer has it; `withheld`: a criterion is not complete; `revoked`: a reviewer"
                + " has revoked it, whatever the facts. New values may appear")
public enum EndorsementStatus {
    GRANTED,
    WITHHELD,
    REVOKED;

    static EndorsementStatus of(Endorsement endorsement, Customer customer) {
        if (customer.revokedEndorsements().contains(endorsement)) {
            return REVOKED;
        }
        return customer.endorsements().contains(endorsement) ? GRANTED : WITHHELD;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
