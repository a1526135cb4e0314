package dev.vouch.customer;

/** A customer that has just been created, with the link by which it comes to KYC: it is shown this once. */
public record Created(Customer customer, KycLink link) {}
