package dev.vouch.kyc.check;

import dev.vouch.account.CryptoAccounts;
import dev.vouch.customer.Customer;
import dev.vouch.kyc.Finding;
import dev.vouch.requirement.KycFacts;
import dev.vouch.screening.ListedAddress;
import dev.vouch.screening.SanctionsScreening;
import dev.vouch.screening.ScreeningVersion;
import dev.vouch.wallet.WalletAddresses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares the customer's wallets and crypto accounts with the addresses on sanctions lists. */
@Component
class AddressesCheck implements Check {

    static final String NAME = "digital_currency_addresses";

    private final SanctionsScreening screening;
    private final WalletAddresses wallets;
    private final CryptoAccounts accounts;

    AddressesCheck(SanctionsScreening screening, WalletAddresses wallets, CryptoAccounts accounts) {
        this.screening = screening;
        this.wallets = wallets;
        this.accounts = accounts;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        return CheckResult.of(NAME, findings(facts.customer()));
    }

    List<Finding> findings(Customer customer) {
        List<String> addresses = Stream.concat(
                        wallets.of(customer.platformId(), customer.id()).stream(), accounts.of(customer).stream())
                .toList();
        return addresses.isEmpty()
                ? List.of()
                : screening.addresses(addresses).stream()
                        .map(AddressesCheck::finding)
                        .toList();
    }

    private static Finding finding(ListedAddress listed) {
        String detail = "The address " + listed.address() + " is that of " + listed.listName() + " " + listed.entryId()
                + " \"" + listed.name() + "\""
                + (listed.programs().isEmpty() ? "" : ", listed by " + String.join(" and ", listed.programs())) + ".";
        String edition = new ScreeningVersion(Map.of(listed.listName(), listed.edition())).asText();
        return Finding.lasting(
                NAME,
                listed.listName() + " " + listed.entryId() + " " + listed.address(),
                detail,
                new Finding.Strength(1, 0, false, edition));
    }
}
