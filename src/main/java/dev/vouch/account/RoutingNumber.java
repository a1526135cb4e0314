package dev.vouch.account;

import dev.vouch.error.Fault;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;

/** The number of a US bank by the American Bankers Association: nine digits, the first two assigned in ranges. */
final class RoutingNumber {

    private static final Pattern FORM = Pattern.compile("(0[0-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)[0-9]{7}");

    private RoutingNumber() {}

    static List<Fault> faults(String text, String pointer) {
        if (!FORM.matcher(text).matches()) {
            return List.of(Fault.at(
                    pointer,
                    FieldCheck.MALFORMED,
                    "must be an ABA routing number: nine digits, like those on a check"));
        }
        return ABANumberCheckDigit.ABAN_CHECK_DIGIT.isValid(text)
                ? List.of()
                : List.of(
                        Fault.at(pointer, FieldCheck.CHECKSUM, "has a wrong check digit: at least one digit is wrong"));
    }
}
