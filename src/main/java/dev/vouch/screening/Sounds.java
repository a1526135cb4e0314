package dev.vouch.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a word of a normalised name sounds like, in any romanisation: {@code khadafy}, {@code gaddafi}
 * and {@code qadhafi} are {@code KaTaFi}. Consonants that romanisations confuse are one capital letter, vowels are a, i
 * or u, doubled ones are single.
 */
final class Sounds {

    private static final int LONGEST = 4;
    private static final char SILENT = 'h';

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("shch", "S"),
            Map.entry("tsch", "J"),
            Map.entry("sch", "S"),
            Map.entry("tch", "J"),
            Map.entry("dzh", "J"),
            Map.entry("sh", "S"),
            Map.entry("ch", "J"),
            Map.entry("zh", "J"),
            Map.entry("dj", "J"),
            Map.entry("j", "J"),
            Map.entry("kh", "K"),
            Map.entry("gh", "K"),
            Map.entry("ck", "K"),
            Map.entry("k", "K"),
            Map.entry("q", "K"),
            Map.entry("c", "K"),
            Map.entry("g", "K"),
            Map.entry("ce", "Si"),
            Map.entry("ci", "Si"),
            Map.entry("cy", "Si"),
            Map.entry("x", "KS"),
            Map.entry("ts", "S"),
            Map.entry("tz", "S"),
            Map.entry("s", "S"),
            Map.entry("z", "S"),
            Map.entry("ph", "F"),
            Map.entry("f", "F"),
            Map.entry("v", "F"),
            Map.entry("w", "F"),
            Map.entry("th", "T"),
            Map.entry("dh", "T"),
            Map.entry("t", "T"),
            Map.entry("d", "T"),
            Map.entry("b", "P"),
            Map.entry("p", "P"),
            Map.entry("m", "M"),
            Map.entry("n", "N"),
            Map.entry("l", "L"),
            Map.entry("r", "R"),
            Map.entry("h", ""),
            Map.entry("ay", "i"),
            Map.entry("ai", "i"),
            Map.entry("ei", "i"),
            Map.entry("ey", "i"),
            Map.entry("ee", "i"),
            Map.entry("ie", "i"),
            Map.entry("ow", "uF"),
            Map.entry("ou", "u"),
            Map.entry("oo", "u"),
            Map.entry("au", "u"),
            Map.entry("eo", "u"),
            Map.entry("eu", "u"),
            Map.entry("a", "a"),
            Map.entry("e", "i"),
            Map.entry("i", "i"),
            Map.entry("y", "i"),
            Map.entry("o", "u"),
            Map.entry("u", "u"));

    private Sounds() {}

    /** More than one where a spelling stands for different sounds: {@code khasan} is {@code hasan} as well. */
    static List<String> of(String word) {
        Set<String> sounds = new LinkedHashSet<>();
        sounds.add(sound(word));
        if (word.contains("kh")) {
            sounds.add(sound(word.replace("kh", "h")));
        }
        if (word.contains("ch")) {
            sounds.add(sound(word.replace("ch", "k")));
        }
        if (word.indexOf('w') > 0) {
            sounds.add(sound(word.charAt(0) + word.substring(1).replace('w', 'u')));
        }
        return List.copyOf(sounds);
    }

    /** The consonants of a sound alone, which survive where a script leaves out its vowels. */
    static String skeleton(String sound) {
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < sound.length(); i++) {
            if (!isVowel(sound.charAt(i))) {
                consonants.append(sound.charAt(i));
            }
        }
        return consonants.toString();
    }

    /**
     * The consonants of a word whose script omits vowels: repeated ones stay, because the vowel between them may
     * be missing, while a doubled consonant is written once: {@code durri} may be {@code duriri}.
     */
    static String consonants(String word) {
        StringBuilder consonants = new StringBuilder();
        for (String letters : spellings(word)) {
            consonants.append(SPELLINGS.getOrDefault(letters, letters));
        }
        return skeleton(consonants.toString());
    }

    private static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'i' || letter == 'u';
    }

    private static String sound(String word) {
        StringBuilder sound = new StringBuilder();
        boolean isAfterSilence = false;
        for (String spelling : spellings(word)) {
            append(sound, SPELLINGS.getOrDefault(spelling, spelling), isAfterSilence);
            isAfterSilence = spelling.charAt(spelling.length() - 1) == SILENT;
        }
        return sound.toString();
    }

    /** The longest spellings of a sound that follow each other in a word. */
    private static List<String> spellings(String word) {
        List<String> spellings = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int length = Math.min(LONGEST, word.length() - at);
            while (length > 1 && !SPELLINGS.containsKey(word.substring(at, at + length))) {
                length--;
            }
            spellings.add(word.substring(at, at + length));
            at += length;
        }
        return spellings;
    }

    /** Where an h stands between them, two letters are not doubled: {@code mhmd} is {@code muhammad}. */
    private static void append(StringBuilder sound, String more, boolean isAfterSilence) {
        for (int i = 0; i < more.length(); i++) {
            char letter = more.charAt(i);
            boolean isDoubled = !sound.isEmpty() && sound.charAt(sound.length() - 1) == letter;
            if (!isDoubled || isAfterSilence && i == 0 && !isVowel(letter)) {
                sound.append(letter);
            }
        }
    }
}
