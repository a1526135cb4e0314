package dev.vouch.account;

import dev.vouch.customer.Country;
import dev.vouch.customer.PrintedNumber;
import dev.vouch.error.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of a bank by ISO 9362: party, country, location, and optionally a branch. */
final class Bic {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final int COUNTRY = 4;
    private static final int WITHOUT_BRANCH = 8;

    /**
     * Territories whose banks have codes of their own and IBANs of the country: what SWIFT's IBAN registry, release 100,
     * says that a country's IBANs include.
     */
    private static final Map<String, Set<String>> TERRITORIES = Map.of(
            "FI", Set.of("AX"),
            "FR", Set.of("BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"),
            "GB", Set.of("GG", "IM", "JE"));

    private static final Pattern LABELLED =
            Pattern.compile("(BIC|SWIFT|SWIFTBIC|BICSWIFT)(?:CODE)?#?([A-Z0-9]{8}|[A-Z0-9]{11})");

    private Bic() {}

    /** Without the separators and the label that it is printed with. */
    static String normalised(String printed) {
        String compact = PrintedNumber.compact(printed);
        Matcher labelled = LABELLED.matcher(compact);
        return labelled.matches() && !faults(compact, "").isEmpty() ? labelled.group(2) : compact;
    }

    /** The bank, without its branch. */
    static String bank(String bic) {
        return bic.substring(0, WITHOUT_BRANCH);
    }

    static List<Fault> faults(String bic, String pointer) {
        return FORM.matcher(bic).matches() && isCountry(country(bic))
                ? List.of()
                : List.of(Fault.at(pointer, FieldCheck.MALFORMED, "must be a BIC: 8 or 11 characters, like DEUTDEFF"));
    }

    /** The fault of the BIC for an account of this country. */
    static FieldCheck ofCountry(String country) {
        return (text, pointer) -> {
            List<Fault> faults = faults(text, pointer);
            return faults.isEmpty() && !fits(country(text), country)
                    ? List.of(Fault.at(pointer, "wrong_country", "is of a bank in another country than the account"))
                    : faults;
        };
    }

    private static boolean fits(String ofBank, String ofAccount) {
        return ofBank.equals(ofAccount)
                || TERRITORIES.getOrDefault(ofAccount, Set.of()).contains(ofBank);
    }

    private static String country(String bic) {
        return bic.substring(COUNTRY, COUNTRY + 2);
    }

    private static boolean isCountry(String code) {
        return Country.alpha2(code).isPresent();
    }
}
