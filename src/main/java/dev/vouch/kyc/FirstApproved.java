package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.event.Change;
import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;
import java.time.Instant;

/** One of two reviewers has approved. The customer is what it was; who it was is told to reviewers only. */
record FirstApproved(Customer customer, Instant at) implements Change {

    @Override
    public PlatformId platformId() {
        return customer.platformId();
    }

    @Override
    public CustomerId customerId() {
        return customer.id();
    }

    @Override
    public String type() {
        return "customer.kyc.first_approval";
    }

    @Override
    public CustomerResponse before() {
        return after();
    }

    @Override
    public CustomerResponse after() {
        return CustomerResponse.from(customer, at);
    }
}
