package dev.vouch.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * Reads the rules of check digits from {@code tax-ids.csv}.
 *
 * <ul>
 *   <li>{@code 3 2 7 1 mod 11}: the sum of the digits, each multiplied by its weight, is 0 modulo 11, or the number after
 *       {@code =}. The last weight is that of the check digit; of more digits than weights, the last ones count.
 *   <li>{@code 3 2 7 1 mod 11 mod 10}: the same, but a check digit of 10 is written as 0.
 *   <li>{@code 1 2 3, 3 4 5 mod 11}: that sum of the digits before the check digit is the check digit modulo 11. Where it
 *       would be 10, the second weights apply, and a second 10 is written as 0.
 *   <li>{@code … and …}: both.
 *   <li>a name: one of the standard algorithms here, or of {@link NationalCheckDigits}.
 * </ul>
 */
final class CheckDigits {

    private static final Map<String, Predicate<String>> STANDARD = Map.of(
            "", number -> true,
            "luhn", LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid,
            "verhoeff", VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT::isValid,
            "ean13", EAN13CheckDigit.EAN13_CHECK_DIGIT::isValid,
            "luhn36", CheckDigits::luhn36,
            "mod11_10", CheckDigits::mod11_10);

    private static final Pattern WEIGHTED = Pattern.compile("([-0-9 ]+) mod ([0-9]+)(?: = ([0-9]+))?");
    private static final Pattern TEN_AS_ZERO = Pattern.compile("([-0-9 ]+) mod 11 mod 10");
    private static final Pattern IN_TWO_STEPS = Pattern.compile("([-0-9 ]+), ([-0-9 ]+) mod 11");
    private static final int LETTER_VALUES = 36;

    private CheckDigits() {}

    static Predicate<String> of(String rule) {
        return Arrays.stream(rule.split(" and "))
                .map(CheckDigits::single)
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private static Predicate<String> single(String rule) {
        if (STANDARD.containsKey(rule)) {
            return STANDARD.get(rule);
        }
        Matcher twoSteps = IN_TWO_STEPS.matcher(rule);
        if (twoSteps.matches()) {
            List<Integer> first = weights(twoSteps.group(1));
            List<Integer> second = weights(twoSteps.group(2));
            return number -> inTwoSteps(number, first, second);
        }
        Matcher tenAsZero = TEN_AS_ZERO.matcher(rule);
        if (tenAsZero.matches()) {
            List<Integer> weights = weights(tenAsZero.group(1));
            int ofCheckDigit = weights.get(weights.size() - 1);
            return number -> {
                int sum = weightedSum(number, weights);
                return sum % 11 == 0 || number.endsWith("0") && (sum + 10 * ofCheckDigit) % 11 == 0;
            };
        }
        Matcher weighted = WEIGHTED.matcher(rule);
        if (weighted.matches()) {
            List<Integer> weights = weights(weighted.group(1));
            int modulus = Integer.parseInt(weighted.group(2));
            int remainder = weighted.group(3) == null ? 0 : Integer.parseInt(weighted.group(3));
            return number -> Math.floorMod(weightedSum(number, weights), modulus) == remainder;
        }
        return NationalCheckDigits.named(rule);
    }

    /** The last digit has the last weight. A K or an X, which some national rules have, stands for 10. */
    static int weightedSum(String number, List<Integer> weights) {
        int sum = 0;
        for (int fromRight = 0; fromRight < Math.min(number.length(), weights.size()); fromRight++) {
            int digit = digit(number.charAt(number.length() - 1 - fromRight));
            sum += digit * weights.get(weights.size() - 1 - fromRight);
        }
        return sum;
    }

    static List<Integer> weights(String text) {
        return Arrays.stream(text.trim().split(" ")).map(Integer::valueOf).toList();
    }

    private static int digit(char character) {
        return character == 'K' || character == 'X' ? 10 : Character.digit(character, LETTER_VALUES);
    }

    private static boolean inTwoSteps(String number, List<Integer> first, List<Integer> second) {
        String checked = number.substring(0, number.length() - 1);
        int remainder = Math.floorMod(weightedSum(checked, first), 11);
        if (remainder == 10) {
            remainder = Math.floorMod(weightedSum(checked, second), 11);
        }
        return number.endsWith(String.valueOf(remainder % 10));
    }

    /** Luhn's algorithm with letters, as India's goods and services tax has it. */
    private static boolean luhn36(String number) {
        int sum = 0;
        for (int fromRight = 0; fromRight < number.length(); fromRight++) {
            int value = Character.digit(number.charAt(number.length() - 1 - fromRight), LETTER_VALUES)
                    * (1 + fromRight % 2);
            sum += value / LETTER_VALUES + value % LETTER_VALUES;
        }
        return sum % LETTER_VALUES == 0;
    }

    /** ISO 7064, MOD 11,10. */
    private static boolean mod11_10(String number) {
        int product = 10;
        for (int i = 0; i < number.length() - 1; i++) {
            int sum = (product + number.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + number.charAt(number.length() - 1) - '0') % 10 == 1;
    }
}
