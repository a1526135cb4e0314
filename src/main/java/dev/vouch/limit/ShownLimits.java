package dev.vouch.limit;

import dev.vouch.customer.Customer;
import dev.vouch.customer.TransactionLimits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The {@code transaction_limits} of a retrieved customer. */
@Component
public class ShownLimits {

    private final LimitProperties usual;

    ShownLimits(LimitProperties usual) {
        this.usual = usual;
    }

    /** @param own null where the limits of the type and level apply */
    public TransactionLimits of(
            Customer customer, @Nullable Limits own, BigDecimal usedToday, BigDecimal usedThisMonth) {
        return new Allowance(own == null ? usual.of(customer) : own, usedToday, usedThisMonth).shown();
    }
}
