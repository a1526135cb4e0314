package dev.vouch.limit;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import dev.vouch.endorsement.Eligibility;
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
    public List<Eligibility.Reason> against(Customer customer, Endorsement endorsement, @Nullable BigDecimal amount) {
        return amount == null
                ? List.of()
                : limits.exceededBy(customer, amount).stream()
                        .map(reason -> new Eligibility.Reason(reason.code(), reason.message(), reason.actionFrom()))
                        .toList();
    }
}
