package dev.vouch.customer;

import java.util.Set;

/** A change of some fields of a customer. */
public interface CustomerEdit {

    CustomerDraft of(Customer customer);

    /** The fields that it sets, also to their current value. */
    Set<String> fields();
}
