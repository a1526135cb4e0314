package dev.vouch.screening;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises names for comparison: Latin letters without accents, lower case, single spaces. */
final class Names {

    /** Part of the version of a list: another number re-imports all lists, as after a change of normalisation. */
    static final int REVISION = 6;

    // The romanisation of Russian that passports use; the general one writes "urij" for "yuriy". Greek as in passports,
    // too.
    private static final Transliterator TO_LATIN = Transliterator.getInstance(
            "Russian-Latin/BGN; Greek-Latin/UNGEGN; Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern APOSTROPHES = Pattern.compile("['`\\p{Lm}]");
    private static final Pattern DOT_BEFORE_A_WORD = Pattern.compile("\\.(?=[\\p{L}\\p{N}]{2})");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\n]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPELLED_OUT = Pattern.compile("(?<!\\S)\\p{L}( \\p{L}){2,}(?!\\S)");

    /** Invisible characters are not part of a name, and do not separate words. */
    private static final UnicodeSet INVISIBLE =
            new UnicodeSet("[[:Default_Ignorable_Code_Point:][:Cf:][:Me:][[:Cc:]-[:White_Space:]]]").freeze();

    private Names() {}

    /** Without their legal form unless it is a person: null may be either. Empty if no letter or digit is in it. */
    static String normalise(String name, @Nullable PartyKind kind) {
        String plain = plain(name);
        return kind == PartyKind.PERSON ? plain : LegalForms.removeFrom(plain);
    }

    /**
     * A hyphen separates, an apostrophe doesn't; dots make one word of initials, so that "S.A." is "sa". Three letters in
     * a row or more, each by itself on one line, are a word that is spelled out.
     */
    static String plain(String name) {
        return oneLine(
                SPELLED_OUT.matcher(words(name)).replaceAll(word -> word.group().replace(" ", "")));
    }

    /** The same, but three letters in a row are initials. */
    static String withInitials(String name) {
        return oneLine(words(name));
    }

    static String visible(String text) {
        return INVISIBLE.stripFrom(text, true);
    }

    private static String words(String name) {
        String visible = visible(name);
        String latin = ASCII.matcher(visible).matches()
                ? visible
                : TO_LATIN.transliterate(Normalizer.normalize(visible, Normalizer.Form.NFKC));
        String words = APOSTROPHES.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
        words = DOT_BEFORE_A_WORD.matcher(words).replaceAll(" ");
        words = DOT.matcher(words).replaceAll("");
        return BETWEEN_WORDS.matcher(words).replaceAll(" ");
    }

    private static String oneLine(String words) {
        return SPACES.matcher(words).replaceAll(" ").strip();
    }
}
