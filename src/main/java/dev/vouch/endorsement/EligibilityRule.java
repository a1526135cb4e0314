package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can stand against a use of an endorsement. Every bean of this type is asked. */
public interface EligibilityRule {

    /** @param amount in US dollars; null where it is not asked for one */
    List<Eligibility.Reason> against(Customer customer, Endorsement endorsement, @Nullable BigDecimal amount);
}
