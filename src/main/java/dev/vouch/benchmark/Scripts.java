package dev.vouch.benchmark;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Writes a name in another script, as newspapers do, independently of the rules by which screening reads it. */
enum Scripts {
    CYRILLIC(Map.ofEntries(
            Map.entry("sch", "ш"),
            Map.entry("shch", "щ"),
            Map.entry("sh", "ш"),
            Map.entry("ch", "ч"),
            Map.entry("zh", "ж"),
            Map.entry("dj", "дж"),
            Map.entry("kh", "х"),
            Map.entry("ts", "ц"),
            Map.entry("ce", "се"),
            Map.entry("ci", "си"),
            Map.entry("ya", "я"),
            Map.entry("yu", "ю"),
            Map.entry("ye", "е"),
            Map.entry("ph", "ф"),
            Map.entry("th", "т"),
            Map.entry("dh", "д"),
            Map.entry("gh", "г"),
            Map.entry("a", "а"),
            Map.entry("b", "б"),
            Map.entry("c", "к"),
            Map.entry("d", "д"),
            Map.entry("e", "е"),
            Map.entry("f", "ф"),
            Map.entry("g", "г"),
            Map.entry("h", "х"),
            Map.entry("i", "и"),
            Map.entry("j", "дж"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("o", "о"),
            Map.entry("p", "п"),
            Map.entry("q", "к"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("t", "т"),
            Map.entry("u", "у"),
            Map.entry("v", "в"),
            Map.entry("w", "в"),
            Map.entry("x", "кс"),
            Map.entry("y", "й"),
            Map.entry("z", "з"))),
    GREEK(Map.ofEntries(
            Map.entry("ce", "σε"),
            Map.entry("ci", "σι"),
            Map.entry("sh", "σ"),
            Map.entry("ch", "τσ"),
            Map.entry("zh", "ζ"),
            Map.entry("kh", "χ"),
            Map.entry("ph", "φ"),
            Map.entry("th", "θ"),
            Map.entry("gh", "γ"),
            Map.entry("ou", "ου"),
            Map.entry("a", "α"),
            Map.entry("b", "μπ"),
            Map.entry("c", "κ"),
            Map.entry("d", "ντ"),
            Map.entry("e", "ε"),
            Map.entry("f", "φ"),
            Map.entry("g", "γκ"),
            Map.entry("h", "χ"),
            Map.entry("i", "ι"),
            Map.entry("j", "τζ"),
            Map.entry("k", "κ"),
            Map.entry("l", "λ"),
            Map.entry("m", "μ"),
            Map.entry("n", "ν"),
            Map.entry("o", "ο"),
            Map.entry("p", "π"),
            Map.entry("q", "κ"),
            Map.entry("r", "ρ"),
            Map.entry("s", "σ"),
            Map.entry("t", "τ"),
            Map.entry("u", "ου"),
            Map.entry("v", "β"),
            Map.entry("w", "β"),
            Map.entry("x", "ξ"),
            Map.entry("y", "ι"),
            Map.entry("z", "ζ"))),
    ARABIC(Map.ofEntries(
            Map.entry("ce", "سي"),
            Map.entry("ci", "سي"),
            Map.entry("sh", "ش"),
            Map.entry("ch", "تش"),
            Map.entry("zh", "ج"),
            Map.entry("kh", "خ"),
            Map.entry("th", "ث"),
            Map.entry("dh", "ذ"),
            Map.entry("gh", "غ"),
            Map.entry("ph", "ف"),
            Map.entry("ou", "و"),
            Map.entry("a", "ا"),
            Map.entry("b", "ب"),
            Map.entry("c", "ك"),
            Map.entry("d", "د"),
            Map.entry("e", "ي"),
            Map.entry("f", "ف"),
            Map.entry("g", "غ"),
            Map.entry("h", "ه"),
            Map.entry("i", "ي"),
            Map.entry("j", "ج"),
            Map.entry("k", "ك"),
            Map.entry("l", "ل"),
            Map.entry("m", "م"),
            Map.entry("n", "ن"),
            Map.entry("o", "و"),
            Map.entry("p", "ب"),
            Map.entry("q", "ق"),
            Map.entry("r", "ر"),
            Map.entry("s", "س"),
            Map.entry("t", "ت"),
            Map.entry("u", "و"),
            Map.entry("v", "ف"),
            Map.entry("w", "و"),
            Map.entry("x", "كس"),
            Map.entry("y", "ي"),
            Map.entry("z", "ز"))),
    HEBREW(Map.ofEntries(
            Map.entry("ce", "ס"),
            Map.entry("ci", "סי"),
            Map.entry("sh", "ש"),
            Map.entry("ch", "צ'"),
            Map.entry("zh", "ז'"),
            Map.entry("kh", "ח"),
            Map.entry("ts", "צ"),
            Map.entry("th", "ת"),
            Map.entry("ph", "פ"),
            Map.entry("ou", "ו"),
            Map.entry("a", "א"),
            Map.entry("b", "ב"),
            Map.entry("c", "ק"),
            Map.entry("d", "ד"),
            Map.entry("e", ""),
            Map.entry("f", "פ"),
            Map.entry("g", "ג"),
            Map.entry("h", "ה"),
            Map.entry("i", "י"),
            Map.entry("j", "ג'"),
            Map.entry("k", "ק"),
            Map.entry("l", "ל"),
            Map.entry("m", "מ"),
            Map.entry("n", "נ"),
            Map.entry("o", "ו"),
            Map.entry("p", "פ"),
            Map.entry("q", "ק"),
            Map.entry("r", "ר"),
            Map.entry("s", "ס"),
            Map.entry("t", "ט"),
            Map.entry("u", "ו"),
            Map.entry("v", "ב"),
            Map.entry("w", "ו"),
            Map.entry("x", "קס"),
            Map.entry("y", "י"),
            Map.entry("z", "ז"))),
    DEVANAGARI(Map.of()) {
        @Override
        String write(String name, SplittableRandom random) {
            return Transliterator.getInstance("Latin-Devanagari").transliterate(name.toLowerCase(Locale.ROOT));
        }
    };

    private static final Pattern DOUBLED = Pattern.compile("([b-df-hj-np-tv-z])\\1");
    private static final Pattern SHORT_VOWEL = Pattern.compile("(?<=[a-z])[aeiou](?=[b-df-hj-np-tv-z][a-z])");

    private static final Pattern FIRST_VOWEL = Pattern.compile("(?<![\\p{L}])[eiou]");

    private final Map<String, String> letters;

    Scripts(Map<String, String> letters) {
        this.letters = letters;
    }

    String write(String name, SplittableRandom random) {
        String latin = name.toLowerCase(Locale.ROOT);
        if (isWithoutVowels()) {
            latin = DOUBLED.matcher(latin).replaceAll("$1");
            latin = SHORT_VOWEL.matcher(latin).replaceAll(vowel -> random.nextBoolean() ? "" : vowel.group());
            // A vowel at the beginning is an aleph.
            latin = FIRST_VOWEL.matcher(latin).replaceAll("a");
        }
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < latin.length()) {
            int length = longest(latin, at);
            String letter = latin.substring(at, at + length);
            written.append(letters.getOrDefault(letter, letter));
            at += length;
        }
        return written.toString().replaceAll("σ(?!\\p{L})", "ς");
    }

    private boolean isWithoutVowels() {
        return this == ARABIC || this == HEBREW;
    }

    private int longest(String latin, int at) {
        for (int length = Math.min(4, latin.length() - at); length > 1; length--) {
            if (letters.containsKey(latin.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }
}
