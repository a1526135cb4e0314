package dev.vouch.customer;

import java.util.Set;

/**
 * A request has set these fields of a customer, possibly to their current values. Published inside the transaction, after
 * the event of the change.
 */
public record FieldsSubmitted(Customer customer, Set<String> fields) {}
