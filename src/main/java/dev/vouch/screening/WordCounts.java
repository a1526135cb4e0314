package dev.vouch.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The number of names of a list with a word that sounds like this one. Names that are common on a list are common among
 * innocent people too: many are called Mohammed Ali.
 */
final class WordCounts {

    /** On a short list no word is common. */
    private static final int LEAST_NAMES = 10_000;

    private final Map<String, Integer> counts;
    private int names;

    WordCounts() {
        this(0, new HashMap<>());
    }

    WordCounts(int names, Map<String, Integer> counts) {
        this.names = names;
        this.counts = counts;
    }

    void add(String normalised) {
        names++;
        Set<String> sounds = new HashSet<>();
        for (String word : normalised.split(" ")) {
            sounds.add(NameKeys.sound(word));
        }
        sounds.forEach(sound -> counts.merge(sound, 1, Integer::sum));
    }

    int names() {
        return names;
    }

    /** The words of more than one name, with how many. */
    Map<String, Integer> common() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many names of a list like this would have all these words by accident, if words were combined at random. */
    double coincidences(List<NameWord> words) {
        double all = Math.max(names, LEAST_NAMES);
        double coincidences = all;
        for (NameWord word : words) {
            coincidences *= counts.getOrDefault(NameKeys.sound(word.text()), 1) / all;
        }
        return coincidences;
    }
}
