package dev.vouch.customer;

import java.util.List;

/** The virtual accounts of a customer that has some, newest first. */
public record CustomerVirtualAccounts(List<CustomerVirtualAccount> all) {}
