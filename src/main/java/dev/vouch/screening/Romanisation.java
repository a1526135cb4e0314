package dev.vouch.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How names in scripts other than Latin are usually written in Latin letters, where that is more than one way. Of Chinese
 * characters only the Mandarin reading is known here; a list may have the Cantonese, the Korean or the Japanese one.
 */
enum Romanisation {
    /** As newspapers write foreign names: there, a Greek ντ is a d. */
    GREEK(
            UScript.GREEK,
            false,
            "ντ > d; ΝΤ > d; Ντ > d; μπ > b; ΜΠ > b; Μπ > b; γκ > g; ΓΚ > g; Γκ > g; τζ > j; Τζ > j;"
                    + "τ[σς] > ch; Τ[σς] > ch; [χΧ] > kh;"),

    /** As newspapers write foreign names, in which a Cyrillic дж is a j. */
    CYRILLIC(UScript.CYRILLIC, false, "[дД]ж > j; ДЖ > j; [еЕэЭ] > e; [хХ] > h; [йЙ] > y;"),

    ARABIC(
            UScript.ARABIC,
            true,
            "[:M:] > ; ـ > ; ء > ; تش > ch; [[:^L:]] { و > w; ^ { و > w; و > u; [[:^L:]] { [يیى] > y; ^ { [يیى] > y;"
                    + " [يیىئې] > i; ے > e;ؤ > u; [اأإآٱ] > a; ع > a; ب > b; پ > p; [تطٹ] > t; ث > th; ج > j; چ > ch;"
                    + " [حهہھە] > h; ة > a; خ > kh;[دڈ] > d; ذ > dh; [رڑ] > r; [زظ] > z; ژ > zh; [سص] > s; ش > sh; ض > d;"
                    + " غ > gh; [فڤ] > f; ق > q; [كک] > k;گ > g; ل > l; م > m; [نں] > n;"),

    HEBREW(UScript.HEBREW, true, hebrew("b", "p", "k")),

    /** Within a word the same letters stand for v, f and kh. */
    HEBREW_SOFT(UScript.HEBREW, true, hebrew("v", "f", "kh")),

    KOREAN(UScript.HANGUL, false, "") {
        @Override
        String apply(String name) {
            return Korean.romanise(name, 0);
        }
    },
    KOREAN_OTHER_SURNAME(UScript.HANGUL, false, "") {
        @Override
        String apply(String name) {
            return Korean.romanise(name, 1);
        }
    },
    KOREAN_THIRD_SURNAME(UScript.HANGUL, false, "") {
        @Override
        String apply(String name) {
            return Korean.romanise(name, 2);
        }
    };

    /** Scripts whose letters stand for sounds, so that any romanisation is near any other. */
    private static final Set<Integer> COMPARABLE = Set.of(
            UScript.LATIN,
            UScript.CYRILLIC,
            UScript.GREEK,
            UScript.ARABIC,
            UScript.HEBREW,
            UScript.HANGUL,
            UScript.ARMENIAN,
            UScript.GEORGIAN,
            UScript.HIRAGANA,
            UScript.KATAKANA,
            UScript.DEVANAGARI,
            UScript.BENGALI,
            UScript.GURMUKHI,
            UScript.GUJARATI,
            UScript.TAMIL,
            UScript.TELUGU,
            UScript.KANNADA,
            UScript.MALAYALAM,
            UScript.COMMON,
            UScript.INHERITED);

    /** Alphabets with letters that look alike: Рeter with a Cyrillic Р reads as Peter and is romanised as Reter. */
    private static final Set<Integer> LOOK_ALIKE =
            Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final int script;
    private final boolean isWithoutVowels;
    private final Transliterator letters;

    Romanisation(int script, boolean isWithoutVowels, String rules) {
        this.script = script;
        this.isWithoutVowels = isWithoutVowels;
        this.letters = Transliterator.createFromRules(name(), rules, Transliterator.FORWARD);
    }

    /** Whether short vowels are missing in what comes out. */
    boolean isWithoutVowels() {
        return isWithoutVowels;
    }

    String apply(String name) {
        return letters.transliterate(name);
    }

    /** The romanisations of this name in addition to the general one. */
    static List<Romanisation> of(String name) {
        Set<Integer> scripts = scripts(name);
        return EnumSet.allOf(Romanisation.class).stream()
                .filter(romanisation -> scripts.contains(romanisation.script))
                .toList();
    }

    /** The English name of a script that has no reliable romanisation, or of those that one word mixes, if any. */
    static Optional<String> incomparableScript(String name) {
        return scripts(name).stream()
                .filter(script -> !COMPARABLE.contains(script))
                .sorted()
                .map(UScript::getName)
                .findFirst()
                .or(() -> mixedScripts(name));
    }

    private static Optional<String> mixedScripts(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .map(word -> scripts(word).stream().filter(LOOK_ALIKE::contains).toList())
                .filter(scripts -> scripts.size() > 1)
                .map(scripts -> scripts.stream()
                        .map(UScript::getName)
                        .sorted()
                        .collect(Collectors.joining(" and ", "mixed ", "")))
                .findFirst();
    }

    private static Set<Integer> scripts(String name) {
        return name.codePoints()
                .filter(UCharacter::isLetter)
                .mapToObj(UScript::getScript)
                .collect(Collectors.toSet());
    }

    private static String hebrew(String bet, String pe, String kaf) {
        return ("$geresh = ['׳’ʼ´]; [:M:] > ; ג $geresh > j; [צץ] $geresh > ch; ז $geresh > zh; ת $geresh > th;"
                        + " $geresh > ; $first = [[:^L:]]; $first { ב > b; ^ { ב > b; $first { פ > p; ^ { פ > p; $first { כ > k; ^"
                        + " { כ > k; $first { ו > v; ^ { ו > v; ו > u; י > i; א > a; ע > a; ב > %s; ג > g; ד > d; ה > h; ז > z; ח"
                        + " > h; ט > t; [כך] > %s; ל > l; [מם] > m; [נן] > n; ס > s; [פף] > %s; [צץ] > ts; ק > k; ר > r; ש > sh; ת"
                        + " > t;")
                .formatted(bet, kaf, pe);
    }

    /** Syllable by syllable; family names are written as their bearers write them, which no table of letters gives. */
    private static final class Korean {

        private static final Transliterator SYLLABLE = Transliterator.getInstance("Hangul-Latin");

        private static final Map<Integer, List<String>> SURNAMES = Stream.of(
                        "강 kang",
                        "고 ko",
                        "구 koo",
                        "권 kwon",
                        "김 kim",
                        "나 na ra",
                        "노 no ro roh",
                        "량 ryang yang",
                        "류 ryu yu",
                        "리 ri lee yi",
                        "림 rim lim im",
                        "박 park pak",
                        "백 paek baek",
                        "오 o oh",
                        "우 u woo",
                        "유 yu yoo ryu",
                        "윤 yun yoon",
                        "이 lee yi ri",
                        "임 im lim rim",
                        "장 jang chang",
                        "전 jon chun",
                        "정 jong chung",
                        "조 jo cho",
                        "최 choe choi",
                        "허 ho hur huh",
                        "황 hwang")
                .map(line -> List.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.get(0).codePointAt(0), line -> line.subList(1, line.size())));

        static String romanise(String name, int surname) {
            List<String> words = new ArrayList<>();
            for (String word : name.split("\\s+")) {
                int[] letters = word.codePoints().toArray();
                boolean beginsWithSurname = letters.length != 2;
                words.add(IntStream.range(0, letters.length)
                        .mapToObj(at ->
                                at == 0 && beginsWithSurname ? surname(letters[at], surname) : syllable(letters[at]))
                        .collect(Collectors.joining(" ")));
            }
            return String.join(" ", words);
        }

        private static String surname(int syllable, int which) {
            List<String> spellings = SURNAMES.getOrDefault(syllable, List.of(syllable(syllable)));
            return spellings.get(Math.min(which, spellings.size() - 1));
        }

        private static String syllable(int syllable) {
            return SYLLABLE.transliterate(Character.toString(syllable));
        }
    }
}
