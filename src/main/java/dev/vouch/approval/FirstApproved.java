package dev.vouch.approval;

import dev.vouch.customer.Customer;
import dev.vouch.customer.CustomerResponse;
import dev.vouch.event.EventType;
import dev.vouch.event.SubjectChange;
import java.time.Instant;

/**
 * One of two reviewers has decided. The customer is unchanged.
 *
 * @param reason what was decided
 */
public record FirstApproved(Customer subject, EventType type, String reason, Instant at) implements SubjectChange {

    @Override
    public CustomerResponse previous() {
        return object();
    }

    @Override
    public CustomerResponse object() {
        return CustomerResponse.from(subject, at);
    }
}
