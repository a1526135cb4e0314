package dev.vouch.account;

import dev.vouch.customer.Customer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The addresses of a customer's external accounts on blockchains. */
@Component
public class CryptoAccounts {

    private final ExternalAccountRepository accounts;
    private final AccountNumbers numbers;

    CryptoAccounts(ExternalAccountRepository accounts, AccountNumbers numbers) {
        this.accounts = accounts;
        this.numbers = numbers;
    }

    public List<String> of(Customer customer) {
        return customer.dataKey() == null
                ? List.of()
                : accounts
                        .findByType(
                                customer.platformId().uuid(), customer.id().uuid(), ExternalAccountType.CRYPTO_ADDRESS)
                        .stream()
                        .map(account -> numbers.open(customer, account.id(), account.number()))
                        .toList();
    }
}
