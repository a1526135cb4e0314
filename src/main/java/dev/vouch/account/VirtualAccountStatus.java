package dev.vouch.account;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Whether a virtual account accepts payments. It is derived from its customer, and never stored. */
@Schema(
        enumAsRef = true,
        description = "`frozen` while the customer is not active: it accepts no payments. New values may appear")
public enum VirtualAccountStatus {
    ACTIVE,
    FROZEN;

    public static VirtualAccountStatus of(Customer customer) {
        return of(customer.status());
    }

    static VirtualAccountStatus of(CustomerStatus customer) {
        return customer == CustomerStatus.ACTIVE ? ACTIVE : FROZEN;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
