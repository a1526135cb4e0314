package dev.vouch.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers by E.164. Only the pattern decides what is accepted, because numbering plans change too often: a number
 * that fits none is a hint for reviewers.
 */
public final class Phone {

    public static final String PATTERN = "^\\+[0-9]{7,15}$";
    public static final String RULE = "must be a phone number by E.164, like +14155550123";

    /** One to three digits. No code is the beginning of another. */
    private static final Set<String> DIAL_CODES = PhoneNumberUtil.getInstance().getSupportedCallingCodes().stream()
            .map(code -> "+" + code)
            .collect(Collectors.toUnmodifiableSet());

    private static final String HINT =
            "is not in use by the numbering plans of libphonenumber, which may be out of date";

    private Phone() {}

    /** Without the blanks and signs with which numbers are printed. */
    static String normalised(String printed) {
        return printed.replaceAll("[\\s().\\-/]", "").replaceFirst("^00", "+");
    }

    /** What a reviewer should know about a number that fits no numbering plan; empty for any other. */
    public static Optional<String> hint(@Nullable String number) {
        return number == null || isInUse(number) ? Optional.empty() : Optional.of(HINT);
    }

    private static boolean isInUse(String number) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            return plans.isValidNumber(plans.parse(number, null));
        } catch (NumberParseException noPlan) {
            return false;
        }
    }

    /** The country calling code, like {@code +1}; null for a number that begins with no known code. */
    static @Nullable String dialCode(String number) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(digits -> number.substring(0, 1 + digits))
                .filter(DIAL_CODES::contains)
                .findFirst()
                .orElse(null);
    }
}
