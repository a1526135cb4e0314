package dev.vouch.kyc;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares texts by their letters and numbers, without case, accents, blanks and signs. Vowels that Indian, Thai and other
 * scripts write as marks are letters too.
 */
public final class Spelling {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    private Spelling() {}

    /** A missing text equals only a missing text. */
    public static boolean isSame(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? one == null && other == null
                : folded(one).equals(folded(other)) && haveSameNumbers(one, other);
    }

    /** 1 23rd Street is not 12 3rd Street; in a text of digits alone, such as a postal code, blanks are only layout. */
    private static boolean haveSameNumbers(String one, String other) {
        return folded(one).chars().allMatch(Character::isDigit) || numbers(one).equals(numbers(other));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String folded(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return SIGNS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
