package dev.vouch.customer;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** A mutant: it hands out customers for change without their lock. */
public class UnlockedCustomers extends CustomerService {

    public UnlockedCustomers(
            CustomerRepository customers,
            CustomerSearch search,
            TaxIds taxIds,
            ApplicationEventPublisher events,
            Clock clock) {
        super(customers, search, taxIds, events, clock);
    }

    @Override
    public Customer lockForChange(PlatformId platform, CustomerId id) {
        return retrieve(platform, id);
    }
}
