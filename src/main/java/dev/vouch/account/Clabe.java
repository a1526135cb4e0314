package dev.vouch.account;

import dev.vouch.customer.PrintedNumber;
import dev.vouch.error.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.ModulusTenCheckDigit;

/** A Mexican account number: bank, city and account in 17 digits, and a check digit. */
final class Clabe {

    private static final Pattern FORM = Pattern.compile("[0-9]{18}");
    private static final CheckDigit CHECK_DIGIT = new ModulusTenCheckDigit(new int[] {3, 7, 1});

    private static final Pattern LABEL = Pattern.compile("^(CUENTA)?CLABE(INTERBANCARIA)?#?");

    private Clabe() {}

    /** Without the separators and the label that it is printed with. */
    static String normalised(String printed) {
        return LABEL.matcher(PrintedNumber.compact(printed)).replaceFirst("");
    }

    static List<Fault> faults(String text, String pointer) {
        if (!FORM.matcher(text).matches()) {
            return List.of(Fault.at(pointer, FieldCheck.MALFORMED, "must be a CLABE: 18 digits"));
        }
        return CHECK_DIGIT.isValid(text)
                ? List.of()
                : List.of(
                        Fault.at(pointer, FieldCheck.CHECKSUM, "has a wrong check digit: at least one digit is wrong"));
    }

    static String withCheckDigit(String seventeenDigits) {
        try {
            return seventeenDigits + CHECK_DIGIT.calculate(seventeenDigits);
        } catch (CheckDigitException notDigits) {
            throw new IllegalArgumentException("Not 17 digits", notDigits);
        }
    }
}
