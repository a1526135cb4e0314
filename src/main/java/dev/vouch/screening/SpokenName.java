package dev.vouch.screening;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What two words of a person's name sound like, in any romanisation and order: Юлия Щербакова is Julia Shcherbakova and
 * Iuliia Shcherbakova-Smith. By the sounds that find listed names; different persons may share them, so they need a birth
 * date too.
 */
public final class SpokenName {

    private static final int LEAST_CONSONANTS = 3;

    /** A name can be very long; what counts is among its first words. */
    private static final int MOST_WORDS = 8;

    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");

    private SpokenName() {}

    /**
     * Two names with two words in common share a key, as do two of the same single word. Empty for a name without a letter.
     */
    public static Set<String> keys(String name) {
        return Stream.concat(
                        Stream.of(name), Romanisation.of(name).stream().map(romanisation -> romanisation.apply(name)))
                .map(romanised ->
                        DIGITS.matcher(Names.plain(romanised)).replaceAll("").strip())
                .filter(words -> !words.isEmpty())
                .flatMap(words -> pairs(words.split(" +")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> pairs(String[] words) {
        List<List<String>> sounds =
                Stream.of(words).limit(MOST_WORDS).map(SpokenName::sounds).toList();
        if (sounds.size() == 1) {
            return sounds.get(0).stream();
        }
        return IntStream.range(0, sounds.size())
                .boxed()
                .flatMap(one -> sounds.stream().skip(one + 1L).flatMap(other -> pairs(sounds.get(one), other)));
    }

    private static Stream<String> pairs(List<String> one, List<String> other) {
        return one.stream()
                .flatMap(first -> other.stream()
                        .map(second -> Stream.of(first, second).sorted().collect(Collectors.joining(" "))));
    }

    /** Half of Europe writes the sound of a y as a j. */
    private static List<String> sounds(String word) {
        return Stream.of(word, word.replace('j', 'y'))
                .flatMap(spelling -> Sounds.of(spelling).stream())
                .map(SpokenName::withoutVowels)
                .distinct()
                .toList();
    }

    /** Romanisations agree on consonants; a word that has few needs its vowels, as Jane is not John. */
    private static String withoutVowels(String sound) {
        String consonants = Sounds.skeleton(sound);
        return consonants.length() >= LEAST_CONSONANTS ? consonants : sound;
    }
}
