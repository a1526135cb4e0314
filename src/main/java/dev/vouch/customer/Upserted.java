package dev.vouch.customer;

/** The customer after a create-or-update, and which of the two it was. */
public record Upserted(Customer customer, boolean created) {}
