package dev.vouch.account;

import dev.vouch.customer.PrintedNumber;
import dev.vouch.error.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/** An account number by ISO 13616: country, check digits, and the national number in its registered format. */
final class Iban {

    private static final IBANValidator REGISTRY = IBANValidator.getInstance();

    /** No country with IBANs has the code NR or NU; a Norwegian IBAN begins with NO itself. */
    private static final Pattern LABEL = Pattern.compile("^IBAN(NUMBER|NUMMER|NR|NO(?=[A-Z]{2}[0-9]{2}))?#?");

    private Iban() {}

    /** Without the separators and the label that it is printed with. */
    static String normalised(String printed) {
        return LABEL.matcher(PrintedNumber.compact(printed)).replaceFirst("");
    }

    static String country(String iban) {
        return iban.substring(0, 2);
    }

    static List<Fault> faults(String iban, String pointer) {
        return switch (REGISTRY.validate(iban)) {
            case VALID -> List.of();
            case UNKNOWN_COUNTRY ->
                List.of(Fault.at(pointer, FieldCheck.MALFORMED, "must begin with a country that has IBANs, like DE"));
            case INVALID_LENGTH ->
                List.of(Fault.at(pointer, FieldCheck.MALFORMED, "is too long or too short for an IBAN of its country"));
            case INVALID_PATTERN ->
                List.of(Fault.at(pointer, FieldCheck.MALFORMED, "does not have the format of an IBAN of its country"));
            case INVALID_CHECKSUM ->
                List.of(Fault.at(
                        pointer, FieldCheck.CHECKSUM, "has wrong check digits: at least one character is wrong"));
        };
    }

    /** Whether it is an IBAN, even one with wrong check digits. */
    static boolean hasForm(String number) {
        return switch (REGISTRY.validate(normalised(number))) {
            case VALID, INVALID_CHECKSUM -> true;
            case UNKNOWN_COUNTRY, INVALID_LENGTH, INVALID_PATTERN -> false;
        };
    }

    static String withCheckDigits(String country, String bban) {
        try {
            return country + IBANCheckDigit.IBAN_CHECK_DIGIT.calculate(country + "00" + bban) + bban;
        } catch (CheckDigitException notAlphanumeric) {
            throw new IllegalArgumentException("Not a country's account number", notAlphanumeric);
        }
    }
}
