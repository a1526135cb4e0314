package dev.vouch.customer;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A number as printed on a card, a letter or a screen, converted into the form in which it is compared and stored: without
 * blanks, dashes, brackets, dots, slashes and invisible characters, digits of every script as 0 to 9, in upper case.
 */
public final class PrintedNumber {

    private static final String SIGNS = "./\\,:'’·•+ー|";

    private PrintedNumber() {}

    public static String compact(String printed) {
        StringBuilder compact = new StringBuilder(printed.length());
        Normalizer.normalize(printed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(character -> !separates(character))
                .map(PrintedNumber::digit)
                .forEach(compact::appendCodePoint);
        return compact.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean separates(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION -> true;
            default -> character == '−' || SIGNS.indexOf(character) >= 0;
        };
    }

    private static int digit(int character) {
        int digit = UCharacter.digit(character, 10);
        return Character.isDigit(character) && digit >= 0 ? '0' + digit : character;
    }
}
