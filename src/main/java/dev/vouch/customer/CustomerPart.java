package dev.vouch.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that another package keeps of a customer, for the answer of that single customer. All parts are read in the
 * statement that reads the facts of KYC, so that a whole customer stays two round trips.
 */
public interface CustomerPart {

    /** What it is called in that statement. */
    String name();

    /** A scalar sub-select of type jsonb; the customer is {@code c}. */
    String query();

    /** Those that the sub-select names; so that they differ from others', their names begin with that of the part. */
    Map<String, Object> parameters();

    /**
     * As the answer shows it; null where it shows nothing.
     *
     * @param read what the sub-select found; null where that is nothing, as for every new customer
     */
    @Nullable
    Object of(Customer customer, @Nullable JsonNode read);
}
