package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.id.VirtualAccountId;

/**
 * Issues the numbers of virtual accounts. It is asked within the transaction that stores them, so it must not wait for
 * somebody else's server: one that hands out numbers of a bank keeps some in stock.
 */
interface AccountIssuer {

    /** By which the configuration names it, and each account says where it comes from. */
    String name();

    AccountDetails issue(VirtualAccountId id, Customer customer, AccountCurrency currency);
}
