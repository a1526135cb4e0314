package dev.vouch.customer;

import org.jspecify.annotations.Nullable;

/**
 * The customer after a create-or-update.
 *
 * @param created what creating it has made; null when it was there already
 */
public record Upserted(Customer customer, @Nullable Created created) {

    static Upserted created(Created created) {
        return new Upserted(created.customer(), created);
    }

    static Upserted updated(Customer customer) {
        return new Upserted(customer, null);
    }
}
