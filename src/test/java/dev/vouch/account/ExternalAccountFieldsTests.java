package dev.vouch.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vouch.error.Fault;
import dev.vouch.wallet.Blockchain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against published numbers: of the Federal Reserve, of the IBAN registry, of Mexico's and Britain's documentation. */
class ExternalAccountFieldsTests {

    private static ExternalAccountFields usBankAccount(String routingNumber, String accountNumber) {
        return new ExternalAccountFields(
                ExternalAccountType.US_BANK_ACCOUNT,
                routingNumber,
                accountNumber,
                BankAccountType.CHECKING,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ExternalAccountFields iban(String iban, String bic) {
        return new ExternalAccountFields(ExternalAccountType.IBAN, null, null, null, iban, bic, null, null, null, null);
    }

    private static ExternalAccountFields international(String number, String bic, String country) {
        return new ExternalAccountFields(
                ExternalAccountType.INTERNATIONAL_BANK_ACCOUNT,
                null,
                number,
                null,
                null,
                bic,
                country,
                null,
                null,
                null);
    }

    private static ExternalAccountFields mexican(String clabe) {
        return new ExternalAccountFields(
                ExternalAccountType.MX_BANK_ACCOUNT, null, null, null, null, null, null, clabe, null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "011000015",
                "021000021",
                "026009593",
                "121000358",
                "322271627",
                "110000000",
                "0210-0002-1",
                "021 000\u00a0021"
            })
    void takesARoutingNumber(String number) {
        assertThat(usBankAccount(number, "000123456789").faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "021000022, invalid_checksum",
        "012000021, invalid_checksum",
        "02100002, invalid_format",
        "0210000210, invalid_format",
        "02100002a, invalid_format",
        // The ranges: nobody has 13 to 20, 33 to 60, 73 to 79, 81 and more.
        "130000006, invalid_format",
        "999999992, invalid_format",
        "٠٢١٠٠٠٠٢٢, invalid_checksum"
    })
    void refusesAWrongRoutingNumber(String number, String code) {
        assertOnly(usBankAccount(number, "000123456789"), "/routing_number", code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "12345678901234567", "1234-5678-90", "12 34", "12\u202f34\u200b56", "\ufeff1234"})
    void takesAUsAccountNumber(String number) {
        assertThat(usBankAccount("021000021", number).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acct# 1234567",
                "acct no. 1234567",
                "Account number: 123-4567",
                "A/C No 1234567",
                "Bank account 1234567",
                "# 1234567",
                "No. 1234567",
                "Konto-Nr. 123 4567",
                "Kontonummer: 1234567",
                "Cuenta 1234567",
                "1234567(普通)",
                "1234567（普通）",
                "普通預金　１２３４５６７",
                "口座番号：1234567",
                "账号 1234567",
                "계좌번호: 123-4567"
            })
    void leavesOutTheWordsAroundANumber(String printed) {
        assertThat(usBankAccount("021000021", printed).number()).isEqualTo("1234567");
        assertThat(international(printed, "MHCBJPJT", "JP").number()).isEqualTo("1234567");
    }

    @ParameterizedTest
    @CsvSource({
        "NO93 8601 1117 947,        NO9386011117947",
        "Acct NO93 8601 1117 947,   NO9386011117947",
        "Account AC-123456,         AC123456",
        "CONTO12345,                CONTO12345",
        "ACC12345,                  ACC12345",
    })
    void keepsTheLettersOfANumber(String printed, String number) {
        assertThat(international(printed, "DNBANOKK", "NO").number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ABA# 021000021", "Routing number: 021000021", "RTN 021000021", "ABA/Routing No. 0210-0002-1"})
    void leavesOutTheWordsBeforeARoutingNumber(String printed) {
        assertThat(usBankAccount(printed, "1234567").faults()).isEmpty();
    }

    /** Its last digits look like a whole number. */
    @ParameterizedTest
    @ValueSource(strings = {"••••1234", "...1234567", "****12345", "Checking ····12345", "…12345", "•• 123456789"})
    void refusesAMaskedNumber(String masked) {
        assertOnly(usBankAccount("021000021", masked), "/account_number", "invalid_format");
        assertOnly(international(masked, "MHCBJPJT", "JP"), "/account_number", "invalid_format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "123456789012345678", "1-2-3", "", "12E4"})
    void refusesAWrongUsAccountNumber(String number) {
        assertOnly(usBankAccount("021000021", number), "/account_number", "invalid_format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                "de89370400440532013000",
                "DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000",
                "\ufeffDE89\u202f3704\u200b0044-0532-0130-00",
                "IBAN: DE89 3704 0044 0532 0130 00",
                "IBAN-Nr. DE89 3704 0044 0532 0130 00",
                "IBAN NO93 8601 1117 947",
                "IBAN No. NO93 8601 1117 947",
                "IBAN-Nummer: DE89 3704 0044 0532 0130 00",
                "IBAN# DE89 3704 0044 0532 0130 00",
                "GB29NWBK60161331926819",
                "FR1420041010050500013M02606",
                "ES9121000418450200051332",
                "NO9386011117947",
                "MT84MALT011000012345MTLCAST001S",
                "BR1800360305000010009795493C1",
                "XK051212012345678906",
                "SA0380000000608010167519",
                "UA213223130000026007233566001"
            })
    void takesAnIban(String iban) {
        assertThat(iban(iban, null).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013001, invalid_checksum",
        "DE98370400440532013000, invalid_checksum",
        "GB29NWBK60161331926891, invalid_checksum",
        "DE8937040044053201300, invalid_format",
        "DE893704004405320130000, invalid_format",
        "GB29123460161331926819, invalid_format",
        "US89370400440532013000, invalid_format",
        "XX89370400440532013000, invalid_format",
        "DE, invalid_format",
        "D, invalid_format",
        "'', invalid_format",
        "DE8937040044053201300é, invalid_format"
    })
    void refusesAWrongIban(String iban, String code) {
        assertOnly(iban(iban, null), "/iban", code);
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, DEUTDEFF",
        "DE89370400440532013000, deutdeff500",
        "DE89370400440532013000, COBA DE FF XXX",
        "DE89370400440532013000, DEUT-DE\u00a0FF",
        "DE89370400440532013000, BIC: DEUTDEFF",
        "DE89370400440532013000, SWIFT/BIC COBADEFFXXX",
        "DE89370400440532013000, SWIFT code: COBADEFF",
        "GB29NWBK60161331926819, RBOSJESH",
        "FR1420041010050500013M02606, BNPARERX",
        "XK051212012345678906, NCBVXKPR"
    })
    void takesABicOfTheCountry(String iban, String bic) {
        assertThat(iban(iban, bic).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, BNPAFRPP, wrong_country",
        "GB29NWBK60161331926819, AIBKIE2D, wrong_country",
        "DE89370400440532013000, DEUTDE, invalid_format",
        "DE89370400440532013000, DEUTDEFF50, invalid_format",
        "DE89370400440532013000, DEUTXXFF, invalid_format",
        "DE89370400440532013000, DEUT1EFF, invalid_format",
        "DE89370400440532013000, DEUT_DEFF, invalid_format"
    })
    void refusesAWrongBic(String iban, String bic, String code) {
        assertOnly(iban(iban, bic), "/bic", code);
    }

    @Test
    void anInternationalAccountIsOfItsBanksCountry() {
        assertThat(international("00012345678", "HSBCHKHH", "HKG").faults()).isEmpty();
        assertThat(international("abc12345", "HSBCHKHHHKH", "HK").faults()).isEmpty();
        assertThat(international("12-3456-7890123-00", "ASBB NZ 2A", "NZ").faults())
                .isEmpty();
        assertOnly(international("00012345678", "HSBCHKHH", "NZ"), "/bic", "wrong_country");
        assertOnly(international("00012345678", "HSBCHKHH", "XX"), "/country", "invalid_country");
        assertOnly(international("1234", "HSBCHKHH", "HK"), "/account_number", "invalid_format");
        assertOnly(international("1".repeat(35), "HSBCHKHH", "HK"), "/account_number", "invalid_format");
    }

    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 00, COBADEFF, DE, /account_number, `iban`",
        "DE88370400440532013000, COBADEFF, DE, /account_number, `iban`",
        "IBAN DE89370400440532013000, COBADEFF, DE, /account_number, `iban`",
        "00012345678, CHASUS33, USA, /country, `us_bank_account`",
        "032180000118359719, BNMXMXMM, MX, /country, `mx_bank_account`"
    })
    void anInternationalAccountIsOfNoOtherType(String number, String bic, String country, String pointer, String type) {
        assertOnly(international(number, bic, country), pointer, "wrong_account_type");
        assertThat(international(number, bic, country).faults().toString()).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"032180000118359719", "002010077777777771", "646180157034181180"})
    void takesAClabe(String clabe) {
        assertThat(mexican(clabe).faults()).isEmpty();
        assertThat(Clabe.withCheckDigit(clabe.substring(0, 17))).isEqualTo(clabe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "032 180 00011835971 9",
                "032-180-00011835971-9",
                "０３２１８０００0118359719",
                "CLABE: 032180000118359719",
                "CLABE interbancaria: 032 180 00011835971 9"
            })
    void takesAClabeAsItIsPrinted(String clabe) {
        assertThat(mexican(clabe).number()).isEqualTo("032180000118359719");
        assertThat(mexican(clabe).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "032180000118359710, invalid_checksum",
        "302180000118359719, invalid_checksum",
        "03218000011835971, invalid_format",
        "03218000011835971a, invalid_format"
    })
    void refusesAWrongClabe(String clabe, String code) {
        assertOnly(mexican(clabe), "/clabe", code);
    }

    @Test
    void anAddressIsReadAsItsChainDoes() {
        String address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
        assertThat(crypto(Blockchain.BASE, address).faults()).isEmpty();
        assertOnly(crypto(Blockchain.TRON, address), "/address", "address_of_other_chain");
        assertOnly(crypto(null, address), "/blockchain", "required");
    }

    private static ExternalAccountFields crypto(Blockchain blockchain, String address) {
        return new ExternalAccountFields(
                ExternalAccountType.CRYPTO_ADDRESS, null, null, null, null, null, null, null, blockchain, address);
    }

    @ParameterizedTest
    @EnumSource(ExternalAccountType.class)
    void aFieldOfAnotherTypeIsRefused(ExternalAccountType type) {
        ExternalAccountFields everything = new ExternalAccountFields(
                type,
                "021000021",
                "000123456789",
                BankAccountType.SAVINGS,
                "DE89370400440532013000",
                "DEUTDEFF",
                "DE",
                "032180000118359719",
                Blockchain.TRON,
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        int own = switch (type) {
            case US_BANK_ACCOUNT, INTERNATIONAL_BANK_ACCOUNT -> 3;
            case IBAN, CRYPTO_ADDRESS -> 2;
            case MX_BANK_ACCOUNT -> 1;
        };
        assertThat(everything.faults()).hasSize(9 - own).extracting(Fault::code).containsOnly("wrong_account_type");
    }

    @Test
    void oneAccountIsOneHoweverItIsWritten() {
        assertThat(iban("DE89 3704 0044 0532 0130 00", null).identity())
                .isEqualTo(iban("de89370400440532013000", "DEUTDEFF").identity());
        assertThat(international("abc12345", "HSBCHKHH", "HK").identity())
                .isEqualTo(
                        international("ABC-123\u00a045", "hsbchkhhhkh", "HKG").identity());
        assertThat(usBankAccount("021000021", "1234-5678").identity())
                .isEqualTo(usBankAccount("0210-0002-1", "12345678").identity());
        assertThat(usBankAccount("021000021", "12345678").identity())
                .isNotEqualTo(usBankAccount("011000015", "12345678").identity());
    }

    private static void assertOnly(ExternalAccountFields fields, String pointer, String code) {
        List<Fault> faults = fields.faults();
        assertThat(faults).extracting(Fault::pointer, Fault::code).containsExactly(tuple(pointer, code));
        assertThat(faults.toString() + fields).doesNotContain("12345678", "3704", "32180000", "5aAeb");
    }
}
