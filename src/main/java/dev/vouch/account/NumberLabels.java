package dev.vouch.account;

import dev.vouch.customer.PrintedNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words that banks print around an account's number: {@code Acct# 1234567}, {@code 1234567(普通)}. A masked number, like
 * {@code ••••1234}, keeps its signs, so that its last digits never pass for a whole number.
 */
final class NumberLabels {

    private static final String COUNTED = "(?:(?:NUMBER|NUMMER|NUM|NO|NR)(?=[\\s.:#]))?[\\s.:#-]*";

    /** A country's code may begin a number, so "NO" needs a sign after it, and a word must end before the number. */
    private static final Pattern BEFORE_ACCOUNT = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:(?:BANK )?(?:ACCOUNT|ACCT|A/C|KONTO|CUENTA|COMPTE|CONTA|CONTO)(?:-?(?:NUMMER|NR))?(?![A-Z0-9])[\\s.-]*"
                    + COUNTED
                    + "|N[OR][.:#]+|#)");

    private static final Pattern BEFORE_ROUTING =
            Pattern.compile("^(?:ABA|RTN|ROUTING|TRANSIT|ACH|FEDWIRE|WIRE|NUMBER|NO|#)+");

    private static final Pattern IN_EAST_ASIAN =
            Pattern.compile("^[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+"
                    + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+$");

    private static final Pattern MASKED = Pattern.compile("[•·.∙●○◦*_]{2}");

    private NumberLabels() {}

    static String removeFromAccount(String printed) {
        String plain = plain(printed);
        return MASKED.matcher(plain).find()
                ? plain
                : IN_EAST_ASIAN
                        .matcher(PrintedNumber.compact(
                                BEFORE_ACCOUNT.matcher(plain).replaceFirst("")))
                        .replaceAll("");
    }

    static String removeFromRouting(String printed) {
        return BEFORE_ROUTING.matcher(PrintedNumber.compact(printed)).replaceFirst("");
    }

    private static String plain(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
