package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.id.VirtualAccountId;

/**
 * Issues the numbers of virtual accounts. It is called within the transaction that stores them, so it must not wait for
 * a remote server: an issuer that assigns numbers of a bank keeps a supply of them.
 */
interface AccountIssuer {

    /** The name used in the configuration and stored with each account. */
    String name();

    AccountDetails issue(VirtualAccountId id, Customer customer, AccountCurrency currency);
}
