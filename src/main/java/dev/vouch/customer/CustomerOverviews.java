package dev.vouch.customer;

import dev.vouch.id.CustomerId;
import dev.vouch.id.PlatformId;

/** Whole customers. A package above all that it reads from implements it, as customers do not know of those. */
public interface CustomerOverviews {

    /** Of any status, in one round trip. */
    CustomerOverview retrieve(PlatformId platform, CustomerId id);

    /** The rest of a customer that the caller has. */
    CustomerOverview of(Customer customer);

    /** The same without a query, for a customer that has just been created: the rest is empty. */
    CustomerOverview ofNew(Customer customer);
}
