package dev.vouch.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a search finds a listed name. Each word has keys: its consonants by sound, and these with any one
 * of them left out, so that words a consonant apart share one; and its initial, for abbreviated names.
 * Candidates share the keys of two words, or one word and the birth year, or the birth date.
 */
final class NameKeys {

    /** Fewer consonants, with one left out, would match every other name. */
    private static final int LEAST_FOR_OMISSIONS = 4;

    /** Above, a word goes with the next one and with the last one only: a name can be very long. */
    private static final int MOST_FOR_ALL_PAIRS = 6;

    private NameKeys() {}

    /** Of a listed name, as a {@code tsvector}. */
    static String listed(String normalised, List<String> birthDates) {
        String[] words = normalised.split(" ");
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < words.length; i++) {
            keys.addAll(ofWord(words[i]));
            keys.add(initial(words[i]));
            if (i + 1 < words.length) {
                keys.addAll(ofSound(words[i] + words[i + 1]));
            }
        }
        for (String date : birthDates) {
            keys.add(year(date));
            if (date.length() == 10) {
                keys.add(day(date));
            }
        }
        return keys.stream().map(NameKeys::quoted).collect(Collectors.joining(" "));
    }

    /** Of a name looked for, as a {@code tsquery}. */
    static String wanted(String normalised, @Nullable LocalDate birthDate) {
        List<String> words = words(normalised.split(" "));
        List<String> alternatives = new ArrayList<>(pairs(words));
        if (birthDate != null) {
            alternatives.add(day(birthDate.toString()));
            alternatives.add("(" + year(birthDate.toString()) + " & (" + String.join(" | ", words) + "))");
        }
        return String.join(" | ", alternatives);
    }

    /** As a {@code tsquery}. */
    static @Nullable String born(@Nullable LocalDate birthDate) {
        return birthDate == null ? null : day(birthDate.toString());
    }

    /** As a {@code tsquery}. */
    static @Nullable String bornInYear(@Nullable LocalDate birthDate) {
        return birthDate == null ? null : year(birthDate.toString());
    }

    /** Words, and words joined with the next one, each with all its keys. */
    private static List<String> words(String[] words) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            Stream<String> joined = i + 1 < words.length ? ofSound(words[i] + words[i + 1]).stream() : Stream.of();
            groups.add(Stream.concat(ofWord(words[i]).stream(), joined)
                    .distinct()
                    .map(NameKeys::quoted)
                    .collect(Collectors.joining(" | ", "(", ")")));
        }
        return groups;
    }

    private static List<String> pairs(List<String> words) {
        if (words.size() == 1) {
            return words;
        }
        List<String> pairs = new ArrayList<>();
        int last = words.size() - 1;
        for (int i = 0; i < last; i++) {
            for (int j = i + 1; j <= last; j++) {
                if (words.size() <= MOST_FOR_ALL_PAIRS || j == i + 1 || j == last) {
                    pairs.add("(" + words.get(i) + " & " + words.get(j) + ")");
                }
            }
        }
        return pairs;
    }

    private static Set<String> ofWord(String word) {
        if (word.length() == 1) {
            return Set.of(initial(word));
        }
        Set<String> keys = new LinkedHashSet<>();
        for (String key : ofSound(word)) {
            keys.add(key);
            if (key.length() >= LEAST_FOR_OMISSIONS && Character.isUpperCase(key.charAt(0))) {
                for (int i = 0; i < key.length(); i++) {
                    keys.add(key.substring(0, i) + key.substring(i + 1));
                }
            }
        }
        return keys;
    }

    /** The consonants, or the vowels too where there are too few of those. */
    private static Set<String> ofSound(String word) {
        return Sounds.of(word).stream()
                .map(sound -> {
                    String skeleton = Sounds.skeleton(sound);
                    return skeleton.length() > 1 ? skeleton : "=" + sound;
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first of a word's keys, by which words are counted. */
    static String sound(String word) {
        return ofSound(word).iterator().next();
    }

    private static String initial(String word) {
        return "^" + word.charAt(0);
    }

    private static String year(String date) {
        return "y" + date.substring(0, 4);
    }

    private static String day(String date) {
        return "d" + date.replace("-", "");
    }

    private static String quoted(String key) {
        return "'" + key + "'";
    }
}
