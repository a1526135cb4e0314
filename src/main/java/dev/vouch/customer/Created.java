package dev.vouch.customer;

/** A new customer with its link to KYC, which is shown only once. */
public record Created(Customer customer, KycLink link) {}
