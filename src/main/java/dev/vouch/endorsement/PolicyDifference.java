package dev.vouch.endorsement;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Endorsement;
import dev.vouch.id.CustomerId;
import dev.vouch.web.Cursor;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a customer would gain and lose under another policy.
 *
 * @param place of the customer in lists
 */
public record PolicyDifference(CustomerId customer, Cursor place, Set<Endorsement> gained, Set<Endorsement> lost) {

    static PolicyDifference of(Customer customer, EndorsementPolicy other, Instant now) {
        Set<Endorsement> has = customer.endorsements();
        Set<Endorsement> would = other.granted(EndorsementFacts.of(customer, now));
        return new PolicyDifference(
                customer.id(),
                new Cursor(customer.createdAt(), customer.id().uuid()),
                without(would, has),
                without(has, would));
    }

    boolean isAny() {
        return !gained.isEmpty() || !lost.isEmpty();
    }

    private static Set<Endorsement> without(Set<Endorsement> all, Set<Endorsement> those) {
        Set<Endorsement> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
