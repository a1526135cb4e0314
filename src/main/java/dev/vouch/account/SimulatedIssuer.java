package dev.vouch.account;

import dev.vouch.customer.Customer;
import dev.vouch.customer.Profile;
import dev.vouch.id.VirtualAccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invents numbers, for sandboxes. Their check digits are valid, so that other software accepts them, but their bank
 * does not exist: an unassigned routing number, the bank codes 00000000 and 999, and a BIC whose eighth character marks
 * a test.
 */
@Component
class SimulatedIssuer implements AccountIssuer {

    private static final String BANK = "Vouch Sandbox Bank";
    private static final String ROUTING_NUMBER = "110000000";
    private static final String ACCOUNT_PREFIX = "9000";
    private static final String GERMANY = "DE";
    private static final String GERMAN_BANK = "00000000";
    private static final String BIC = "VOUCDEF0XXX";
    private static final String MEXICAN_BANK = "999180";

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public AccountDetails issue(VirtualAccountId id, Customer customer, AccountCurrency currency) {
        Profile profile = customer.profile();
        String holder = profile.personName().isEmpty() ? profile.legalName() : profile.personName();
        return switch (currency) {
            case USD -> details(holder, ROUTING_NUMBER, ACCOUNT_PREFIX + digits(id, 8), null, null, null, null);
            case EUR ->
                details(
                        holder,
                        null,
                        null,
                        Iban.withCheckDigits(GERMANY, GERMAN_BANK + digits(id, 10)),
                        BIC,
                        null,
                        null);
            case MXN ->
                details(holder, null, null, null, null, Clabe.withCheckDigit(MEXICAN_BANK + digits(id, 11)), null);
            case BRL ->
                details(holder, null, null, null, null, null, fingerprint(id).toString());
        };
    }

    private static AccountDetails details(
            @Nullable String holder,
            @Nullable String routingNumber,
            @Nullable String accountNumber,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String clabe,
            @Nullable String pixKey) {
        return new AccountDetails(BANK, holder, routingNumber, accountNumber, iban, bic, clabe, pixKey);
    }

    /** Deterministic and unique per account. */
    private static String digits(VirtualAccountId id, int count) {
        long number = fingerprint(id).getLeastSignificantBits() & Long.MAX_VALUE;
        String digits = String.format("%019d", number);
        return digits.substring(digits.length() - count);
    }

    private static UUID fingerprint(VirtualAccountId id) {
        return UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
