package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.Endorsement;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whether a customer may use an endorsement: the reasons of all rules at once, each reason once. */
@Service
public class EligibilityService {

    private final CustomerService customers;
    private final List<EligibilityRule> rules;

    EligibilityService(CustomerService customers, List<EligibilityRule> rules) {
        this.customers = customers;
        this.rules = rules;
    }

    public Eligibility of(PlatformId platform, CustomerId id, Endorsement endorsement, @Nullable BigDecimal amount) {
        return of(customers.retrieve(platform, id), endorsement, amount);
    }

    /** For a customer that the caller has read or locked. */
    public Eligibility of(Customer customer, Endorsement endorsement, @Nullable BigDecimal amount) {
        Map<String, EligibilityReason> reasons = new LinkedHashMap<>();
        rules.stream()
                .flatMap(rule -> rule.against(customer, endorsement, amount).stream())
                .forEach(reason -> reasons.putIfAbsent(reason.message(), reason));
        return Eligibility.of(customer.id(), endorsement, amount, List.copyOf(reasons.values()));
    }
}
