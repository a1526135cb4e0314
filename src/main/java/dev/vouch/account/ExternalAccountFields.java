package dev.vouch.account;

import static java.util.Objects.requireNonNull;

import dev.vouch.customer.Country;
import dev.vouch.error.Fault;
import dev.vouch.wallet.Blockchain;
import dev.vouch.wallet.ChainAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that identify an external account; which fields exist depends on the type. Bank numbers are normalised,
 * however banking applications print and copy them.
 */
public record ExternalAccountFields(
        ExternalAccountType type,
        @Nullable String routingNumber,
        @Nullable String accountNumber,
        @Nullable BankAccountType accountType,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String country,
        @Nullable String clabe,
        @Nullable Blockchain blockchain,
        @Nullable String address) {

    private static final String OTHER_TYPE = "wrong_account_type";
    private static final FieldCheck US_NUMBER =
            FieldCheck.matching("[0-9]{4,17}", "must be the whole number, of 4 to 17 digits");
    private static final FieldCheck INTERNATIONAL_NUMBER =
            FieldCheck.matching("[A-Z0-9]{5,34}", "must be the whole number, of 5 to 34 letters and digits");

    /** An account has one type, so that it is linked once and no check digit is bypassed. */
    private static final FieldCheck NOT_AN_IBAN = (text, pointer) -> Iban.hasForm(text)
            ? List.of(Fault.at(pointer, OTHER_TYPE, "is an IBAN: send it as `iban` of an account of type `iban`"))
            : INTERNATIONAL_NUMBER.faults(text, pointer);

    private static final FieldCheck COUNTRY = (text, pointer) -> switch (Country.alpha2(text)
            .orElse("")) {
        case "" -> Country.faults(pointer, text);
        case "US" ->
            List.of(Fault.at(
                    pointer, OTHER_TYPE, "has a type of its own: use `us_bank_account` for the United States"));
        case "MX" -> List.of(Fault.at(pointer, OTHER_TYPE, "has its own type: use `mx_bank_account` for Mexico"));
        default -> List.of();
    };

    public ExternalAccountFields {
        routingNumber = routingNumber == null ? null : NumberLabels.removeFromRouting(routingNumber);
        accountNumber = accountNumber == null ? null : NumberLabels.removeFromAccount(accountNumber);
        iban = iban == null ? null : Iban.normalised(iban);
        bic = bic == null ? null : Bic.normalised(bic);
        clabe = clabe == null ? null : Clabe.normalised(clabe);
    }

    public List<Fault> faults() {
        FieldsOfType fields = given();
        return switch (type) {
            case US_BANK_ACCOUNT ->
                fields.required("routing_number", RoutingNumber::faults)
                        .required("account_number", US_NUMBER)
                        .required("account_type", FieldCheck.NONE)
                        .faults();
            case IBAN ->
                fields.required("iban", Iban::faults)
                        .optional("bic", bicOfIban())
                        .faults();
            case INTERNATIONAL_BANK_ACCOUNT ->
                fields.required("account_number", NOT_AN_IBAN)
                        .required("bic", bicOfCountry())
                        .required("country", COUNTRY)
                        .faults();
            case MX_BANK_ACCOUNT -> fields.required("clabe", Clabe::faults).faults();
            case CRYPTO_ADDRESS ->
                fields.required("blockchain", FieldCheck.NONE)
                        .required("address", addressOfChain())
                        .faults();
        };
    }

    private FieldsOfType given() {
        return new FieldsOfType(type)
                .given("routing_number", routingNumber)
                .given("account_number", accountNumber)
                .given("account_type", accountType)
                .given("iban", iban)
                .given("bic", bic)
                .given("country", country)
                .given("clabe", clabe)
                .given("blockchain", blockchain)
                .given("address", address);
    }

    private FieldCheck bicOfIban() {
        return iban == null || !Iban.faults(iban, "").isEmpty() ? Bic::faults : Bic.ofCountry(Iban.country(iban));
    }

    private FieldCheck bicOfCountry() {
        return country == null
                ? Bic::faults
                : Country.alpha2(country).map(Bic::ofCountry).orElse(Bic::faults);
    }

    private FieldCheck addressOfChain() {
        return blockchain == null ? FieldCheck.NONE : (text, pointer) -> ChainAddress.faults(blockchain, text, pointer);
    }

    /** The normalised number or address. Like all methods below, it requires fields without faults. */
    String number() {
        return switch (type) {
            case US_BANK_ACCOUNT -> requireNonNull(accountNumber);
            case IBAN -> requireNonNull(iban);
            case INTERNATIONAL_BANK_ACCOUNT -> requireNonNull(accountNumber);
            case MX_BANK_ACCOUNT -> requireNonNull(clabe);
            case CRYPTO_ADDRESS -> chainAddress().text();
        };
    }

    /** Equal for every spelling of one account, and different for other accounts. */
    String identity() {
        String within = switch (type) {
            case US_BANK_ACCOUNT -> requireNonNull(routingNumber);
            case INTERNATIONAL_BANK_ACCOUNT -> Bic.bank(requireNonNull(bic));
            case CRYPTO_ADDRESS -> requireNonNull(blockchain).toString();
            case IBAN, MX_BANK_ACCOUNT -> "";
        };
        return String.join(" ", type.toString(), within, number());
    }

    @Nullable
    String accountCountry() {
        return switch (type) {
            case US_BANK_ACCOUNT -> "US";
            case IBAN -> Iban.country(number());
            case INTERNATIONAL_BANK_ACCOUNT ->
                Country.alpha2(requireNonNull(country)).orElseThrow();
            case MX_BANK_ACCOUNT -> "MX";
            case CRYPTO_ADDRESS -> null;
        };
    }

    /** Of a {@code crypto_address} only. */
    public ChainAddress chainAddress() {
        return ChainAddress.of(requireNonNull(blockchain), requireNonNull(address));
    }

    @Override
    public String toString() {
        return "ExternalAccountFields[" + type + "]";
    }
}
