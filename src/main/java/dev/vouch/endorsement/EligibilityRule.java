package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that can refuse the use of an endorsement. The service applies every bean of this type. */
public interface EligibilityRule {

    /** @param amount in US dollars; null where the question names none */
    List<EligibilityReason> against(Customer customer, Endorsement endorsement, @Nullable BigDecimal amount);
}
