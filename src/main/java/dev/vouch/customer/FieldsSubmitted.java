package dev.vouch.customer;

import java.util.Set;

/**
 * These fields of a customer were given a value, be it the one that they had. Told inside the transaction that does it,
 * after what has changed.
 */
public record FieldsSubmitted(Customer customer, Set<String> fields) {}
