package dev.vouch.screening;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** One word of a normalised name. */
record NameWord(String text, List<String> sounds, List<String> skeletons, String consonants) {

    /** Below, two words are different words and not two spellings of one. */
    private static final double SAME_WORD = 0.8;

    private static final double INITIAL = 0.9;
    private static final double SAME_SOUND_A_SLIP_APART = 0.96;
    private static final double SAME_SOUND = 0.91;
    private static final double SAME_CONSONANTS = 0.9;
    private static final double CONSONANTS_A_SLIP_APART = 0.82;
    private static final double ALIKE_CONSONANTS = 0.87;

    /** What each slip costs of a word as long as this many letters. */
    private static final double SLIP = 0.9;

    private static final double LEAST_AFTER_SLIPS = 0.5;

    /** A slip costs most of a short word. */
    private static final double SLIP_OF_A_SHORT_WORD = 1.5;

    private static final int LEAST_FOR_LIKENESS = 4;
    private static final int LEAST_FOR_SOUND = 3;

    /** A slip leaves nothing of a shorter sound: {@code duc} would be {@code tung}. */
    private static final int LEAST_FOR_SLIP_OF_THE_EAR = 4;

    /** Counts letters too many, missing or replaced, and two that are swapped: the optimal string alignment distance. */
    private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance();

    /** Names consist of few different words, and parsing one costs more than comparing it. */
    private static final LoadingCache<String, NameWord> WORDS =
            Caffeine.newBuilder().maximumSize(20_000).build(NameWord::parse);

    private static final String VOWELS = "aeiouy";
    private static final int LEAST_FOR_SHORTENED = 4;
    private static final double SHORTENED = 0.89;

    private static final int LEAST_CONSONANTS = 3;

    /** By how many letters two spellings of one word differ in length. */
    private static final int MOST_BETWEEN_SPELLINGS = 3;

    static List<NameWord> of(String normalised) {
        return Stream.of(normalised.split(" ")).map(NameWord::word).toList();
    }

    private static NameWord word(String text) {
        return WORDS.get(text);
    }

    private static NameWord parse(String text) {
        List<String> sounds = Sounds.of(text);
        return new NameWord(text, sounds, sounds.stream().map(Sounds::skeleton).toList(), Sounds.consonants(text));
    }

    /** "abd al rahman" becomes "abdalrahman" where the other name writes it so, or nearly. */
    static List<NameWord> joined(List<NameWord> name, List<NameWord> other) {
        List<NameWord> words = new ArrayList<>(name);
        for (int i = 0; i < words.size(); i++) {
            for (int end = words.size(); end > i + 1; end--) {
                List<NameWord> parts = words.subList(i, end);
                int length = parts.stream().mapToInt(NameWord::length).sum();
                if (other.stream().noneMatch(word -> Math.abs(word.length() - length) <= MOST_BETWEEN_SPELLINGS)) {
                    continue;
                }
                NameWord joined = word(parts.stream().map(NameWord::text).collect(Collectors.joining()));
                boolean isWhole = parts.stream()
                        .noneMatch(part -> part.length() == 1 || other.stream().anyMatch(part::isLike));
                if (other.stream().anyMatch(word -> joined.text.equals(word.text) || isWhole && joined.isLike(word))) {
                    words.subList(i, end).clear();
                    words.add(i, joined);
                    break;
                }
            }
        }
        return words;
    }

    int length() {
        return text.length();
    }

    double similarity(NameWord other, boolean isWithoutVowels) {
        if (text.equals(other.text)) {
            return 1;
        }
        if (length() == 1 || other.length() == 1) {
            return text.charAt(0) == other.text.charAt(0) ? INITIAL : 0;
        }
        if (sounds(other)) {
            return slips(other) == 1 ? SAME_SOUND_A_SLIP_APART : SAME_SOUND;
        }
        double alike = Math.max(byConsonants(other, isWithoutVowels), bySlips(other));
        return alike < SHORTENED && isShortened(other) ? SHORTENED : alike;
    }

    boolean isIn(List<NameWord> words, boolean isWithoutVowels) {
        return isIn(words, SAME_WORD, isWithoutVowels);
    }

    boolean isIn(List<NameWord> words, double least, boolean isWithoutVowels) {
        return words.stream().anyMatch(word -> similarity(word, isWithoutVowels) >= least);
    }

    /** Slips of the finger. */
    int slips(NameWord other) {
        return SLIPS.apply(text, other.text);
    }

    /** Slips of the finger or of the ear, whichever are fewer; short sounds are too many to have slips. */
    int slipsByEar(NameWord other) {
        int slips = slips(other);
        for (String sound : sounds) {
            for (String others : other.sounds) {
                int byEar = SLIPS.apply(sound, others);
                if (byEar == 0 || Math.min(sound.length(), others.length()) >= LEAST_FOR_SLIP_OF_THE_EAR) {
                    slips = Math.min(slips, byEar);
                }
            }
        }
        return slips;
    }

    /** As {@link #slips}; where they leave less than half of a word, it is another one. */
    int slipsOfOneWord(NameWord other) {
        int slips = slips(other);
        return 2 * slips > Math.min(length(), other.length()) ? NameSimilarity.OTHER_WORDS : slips;
    }

    /** As {@link #slipsByEar} where both words sound the same. Words of two letters are the same or others. */
    int slipsOfOneSound(NameWord other) {
        if (sharesSound(other)) {
            return slipsByEar(other);
        }
        return Math.min(length(), other.length()) < LEAST_FOR_SOUND ? NameSimilarity.OTHER_WORDS : slips(other);
    }

    /** Words of two letters sound like too many others. */
    private boolean sounds(NameWord other) {
        return (Math.min(length(), other.length()) >= LEAST_FOR_SOUND || beginsLike(other)) && sharesSound(other);
    }

    private boolean sharesSound(NameWord other) {
        return !Collections.disjoint(sounds, other.sounds);
    }

    private boolean isLike(NameWord other) {
        return text.equals(other.text)
                || sounds(other)
                || skeletons.stream()
                        .anyMatch(consonants ->
                                consonants.length() >= LEAST_CONSONANTS && other.skeletons.contains(consonants));
    }

    private boolean beginsLike(NameWord other) {
        return text.charAt(0) == other.text.charAt(0)
                || VOWELS.indexOf(text.charAt(0)) >= 0 && VOWELS.indexOf(other.text.charAt(0)) >= 0;
    }

    /** As "alex" is for "alexander". */
    private boolean isShortened(NameWord other) {
        return Math.min(length(), other.length()) >= LEAST_FOR_SHORTENED
                && (text.startsWith(other.text) || other.text.startsWith(text));
    }

    private double byConsonants(NameWord other, boolean isWithoutVowels) {
        double best = 0;
        for (String mine : skeletons) {
            for (String others : other.skeletons) {
                best = Math.max(best, byConsonants(mine, others, isWithoutVowels));
            }
            if (isWithoutVowels) {
                best = Math.max(best, byConsonants(mine, other.consonants, true));
            }
        }
        for (String others : isWithoutVowels ? other.skeletons : List.<String>of()) {
            best = Math.max(best, byConsonants(consonants, others, true));
        }
        return best;
    }

    private static double byConsonants(String one, String other, boolean isWithoutVowels) {
        int shorter = Math.min(one.length(), other.length());
        if (one.equals(other) && shorter >= (isWithoutVowels ? 2 : LEAST_CONSONANTS)) {
            return SAME_CONSONANTS;
        }
        if (!isWithoutVowels || shorter == 0) {
            return 0;
        }
        if (one.equals(other)) {
            return SAME_WORD;
        }
        if (shorter >= 2 && folded(one).equals(folded(other))) {
            return ALIKE_CONSONANTS;
        }
        return shorter >= LEAST_CONSONANTS - 1 && SLIPS.apply(one, other) == 1 ? CONSONANTS_A_SLIP_APART : 0;
    }

    /** Hebrew has one letter for p and f, and writes ch and ts alike. */
    private static String folded(String consonants) {
        return consonants.replace('F', 'P').replace('J', 'S');
    }

    private double bySlips(NameWord other) {
        int length = Math.max(length(), other.length());
        if (Math.abs(length() - other.length()) * 2 > length) {
            return 0;
        }
        double slip = length < LEAST_FOR_LIKENESS ? SLIP_OF_A_SHORT_WORD : SLIP;
        double left = 1 - slip * slips(other) / length;
        return left < LEAST_AFTER_SLIPS ? 0 : left;
    }
}
