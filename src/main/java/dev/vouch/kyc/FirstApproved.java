package dev.vouch.kyc;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.event.SubjectChange;
import java.time.Instant;

/** One of two reviewers has approved. The customer is what it was; who it was is told to reviewers only. */
record FirstApproved(Customer subject, Instant at) implements SubjectChange {

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
        return CustomerResponse.from(subject, at);
    }
}
