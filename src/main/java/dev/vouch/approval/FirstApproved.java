package dev.vouch.approval;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.event.SubjectChange;
import java.time.Instant;

/** One of two reviewers has decided. The customer is unchanged. */
public record FirstApproved(Customer subject, String type, Instant at) implements SubjectChange {

    @Override
    public CustomerResponse before() {
        return after();
    }

    @Override
    public CustomerResponse after() {
        return CustomerResponse.from(subject, at);
    }
}
