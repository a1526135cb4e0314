package dev.vouch.limit;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.EligibilityReason;
import dev.vouch.endorsement.EligibilityRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an amount would exceed a limit, without counting it. */
@Component
class LimitRule implements EligibilityRule {

    private final LimitService limits;

    LimitRule(LimitService limits) {
        this.limits = limits;
    }

    @Override
    public List<EligibilityReason> against(Customer customer, Endorsement endorsement, @Nullable BigDecimal amount) {
        return amount == null ? List.of() : limits.exceededBy(customer, amount);
    }
}
