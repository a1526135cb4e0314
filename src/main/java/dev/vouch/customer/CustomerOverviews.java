package dev.vouch.customer;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;

/** Reads whole customers. A package above implements it, because this one does not depend on the parts. */
public interface CustomerOverviews {

    /** Also of deleted customers, in one round trip. */
    CustomerOverview retrieve(PlatformId platform, CustomerId id);

    /** Adds the parts to a customer that the caller has read. */
    CustomerOverview of(Customer customer);

    /** Without a query, as a new customer has no parts yet. */
    CustomerOverview ofNew(Customer customer);
}
