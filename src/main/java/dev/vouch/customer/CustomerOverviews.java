package dev.vouch.customer;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;

/** Reads whole customers. The implementation is in a package above those whose tables it reads. */
public interface CustomerOverviews {

    /** Also of deleted customers, in one round trip. */
    CustomerOverview retrieve(PlatformId platform, CustomerId id);

    /** Completes a customer that the caller has read. */
    CustomerOverview of(Customer customer);

    /** Completes a new customer without a query: nothing belongs to it yet. */
    CustomerOverview ofNew(Customer customer);
}
