package dev.vouch.kyc;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares texts by their letters and digits, without case, accents, blanks and signs. */
public final class Spelling {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    private Spelling() {}

    /** A missing text equals only a missing text. */
    public static boolean isSame(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? one == null && other == null
                : folded(one).equals(folded(other));
    }

    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return SIGNS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
