package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerService;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycLevel;
import dev.vouch.customer.RequirementView;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells of KYC without changing it. */
@Service
public class KycRecords {

    private final CustomerService customers;
    private final KycFactsReader facts;
    private final VerificationDetails details;
    private final KycHistory history;
    private final Requirements requirements;

    KycRecords(
            CustomerService customers,
            KycFactsReader facts,
            VerificationDetails details,
            KycHistory history,
            Requirements requirements) {
        this.customers = customers;
        this.facts = facts;
        this.details = details;
        this.history = history;
        this.requirements = requirements;
    }

    public KycRecord of(PlatformId platform, CustomerId id) {
        Customer customer = customers.retrieve(platform, id);
        KycFacts read = facts.read(customer);
        return new KycRecord(customer, read, details.of(read), history.of(platform, id));
    }

    /** What will be asked of a customer that does not exist yet. */
    public List<RequirementView> required(CustomerType type, @Nullable String country, KycLevel level) {
        return requirements.of(type, country, level, false).stream()
                .map(VerificationDetails::view)
                .toList();
    }
}
