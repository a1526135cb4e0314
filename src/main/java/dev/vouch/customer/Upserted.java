package dev.vouch.customer;

import org.jspecify.annotations.Nullable;

/**
 * The customer after a create-or-update.
 *
 * @param created the new customer and its link; null if it existed
 */
public record Upserted(Customer customer, @Nullable Created created) {

    static Upserted created(Created created) {
        return new Upserted(created.customer(), created);
    }

    static Upserted updated(Customer customer) {
        return new Upserted(customer, null);
    }
}
