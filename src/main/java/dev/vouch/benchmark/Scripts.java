package dev.vouch.benchmark;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Writes a name in another script, as newspapers do, independently of the rules by which screening reads it. */
enum Scripts {
    CYRILLIC(rules("shch > щ; sch > ш; sh > ш; ch > ч; zh > ж; dj > дж; kh > х; ts > ц; ce > се; ci > си;"
            + " ya > я; yu > ю; ye > е; ph > ф; th > т; dh > д; gh > г; a > а; b > б; c > к; d > д; e > е;"
            + " f > ф; g > г; h > х; i > и; j > дж; k > к; l > л; m > м; n > н; o > о; p > п; q > к; r > р;"
            + " s > с; t > т; u > у; v > в; w > в; x > кс; y > й; z > з;")),
    GREEK(rules("ce > σε; ci > σι; sh > σ; ch > τσ; zh > ζ; kh > χ; ph > φ; th > θ; gh > γ; ou > ου; a > α;"
            + " b > μπ; c > κ; d > ντ; e > ε; f > φ; g > γκ; h > χ; i > ι; j > τζ; k > κ; l > λ; m > μ;"
            + " n > ν; o > ο; p > π; q > κ; r > ρ; s > σ; t > τ; u > ου; v > β; w > β; x > ξ; y > ι; z > ζ;")),
    ARABIC(rules("ce > سي; ci > سي; sh > ش; ch > تش; zh > ج; kh > خ; th > ث; dh > ذ; gh > غ; ph > ف; ou > و;"
            + " a > ا; b > ب; c > ك; d > د; e > ي; f > ف; g > غ; h > ه; i > ي; j > ج; k > ك; l > ل; m > م;"
            + " n > ن; o > و; p > ب; q > ق; r > ر; s > س; t > ت; u > و; v > ف; w > و; x > كس; y > ي; z > ز;")),
    HEBREW(rules("ce > ס; ci > סי; sh > ש; ch > צ\\'; zh > ז\\'; kh > ח; ts > צ; th > ת; ph > פ; ou > ו;"
            + " a > א; b > ב; c > ק; d > ד; e > ; f > פ; g > ג; h > ה; i > י; j > ג\\'; k > ק; l > ל; m > מ;"
            + " n > נ; o > ו; p > פ; q > ק; r > ר; s > ס; t > ט; u > ו; v > ב; w > ו; x > קס; y > י; z > ז;")),
    DEVANAGARI(Transliterator.getInstance("Latin-Devanagari"));

    private static final Pattern DOUBLED = Pattern.compile("([b-df-hj-np-tv-z])\\1");
    private static final Pattern SHORT_VOWEL = Pattern.compile("(?<=[a-z])[aeiou](?=[b-df-hj-np-tv-z][a-z])");
    private static final Pattern FIRST_VOWEL = Pattern.compile("(?<![\\p{L}])[eiou]");

    private final Transliterator letters;

    Scripts(Transliterator letters) {
        this.letters = letters;
    }

    private static Transliterator rules(String longestFirst) {
        return Transliterator.createFromRules("letters", longestFirst, Transliterator.FORWARD);
    }

    String write(String name, SplittableRandom random) {
        String latin = name.toLowerCase(Locale.ROOT);
        if (isWithoutVowels()) {
            latin = DOUBLED.matcher(latin).replaceAll("$1");
            latin = SHORT_VOWEL.matcher(latin).replaceAll(vowel -> random.nextBoolean() ? "" : vowel.group());
            // A vowel at the beginning is an aleph.
            latin = FIRST_VOWEL.matcher(latin).replaceAll("a");
        }
        return letters.transliterate(latin).replaceAll("σ(?!\\p{L})", "ς");
    }

    private boolean isWithoutVowels() {
        return this == ARABIC || this == HEBREW;
    }
}
