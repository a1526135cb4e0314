package dev.vouch.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two normalised names are, 0 to 1, whatever the order of their words: each word of the shorter name is paired
 * with the one most like it (Jaro–Winkler), and longer words count for more. Compared as a whole, names with the same
 * first name would be far too alike.
 */
final class NameSimilarity {

    /** Below, two words are different words and not two spellings of one. */
    private static final double SAME_WORD = 0.8;

    private static final double INITIAL = 0.9;

    /** Names often lack a middle name, so what one of them lacks counts for less; it never counts for nothing. */
    private static final double MISSING_WORDS = 0.25;

    private static final double LEAST_FOR_MISSING_WORDS = 0.05;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    private NameSimilarity() {}

    private record Pair(int left, int right, double similarity, int weight) {}

    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        List<String> left = words(one, other);
        List<String> right = words(other, one);
        return left.size() <= right.size() ? compare(left, right) : compare(right, left);
    }

    private static double compare(List<String> shorter, List<String> longer) {
        List<Pair> pairs = pair(shorter, longer);
        int paired = pairs.stream().mapToInt(Pair::weight).sum();
        int all = length(shorter) + length(longer);
        double alike = pairs.stream()
                        .mapToDouble(pair -> pair.similarity() * pair.weight())
                        .sum()
                / paired;
        return paired == all ? alike : alike * (1 - missing((double) (all - paired) / all, shorter.size()));
    }

    /** Where only one word is shared, the others are what tells people apart. */
    private static double missing(double share, int sharedWords) {
        return sharedWords == 1 ? share : Math.max(LEAST_FOR_MISSING_WORDS, share * MISSING_WORDS);
    }

    /** Every word of the shorter name gets a partner, the best pairs first. */
    private static List<Pair> pair(List<String> shorter, List<String> longer) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < shorter.size(); i++) {
            for (int j = 0; j < longer.size(); j++) {
                String word = shorter.get(i);
                String other = longer.get(j);
                candidates.add(new Pair(i, j, similarity(word, other), word.length() + other.length()));
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::similarity)
                .thenComparingInt(Pair::weight)
                .reversed());
        List<Pair> pairs = new ArrayList<>();
        for (Pair candidate : candidates) {
            if (pairs.stream()
                    .noneMatch(pair -> pair.left() == candidate.left() || pair.right() == candidate.right())) {
                pairs.add(candidate);
            }
        }
        return pairs;
    }

    private static double similarity(String word, String other) {
        if (word.length() == 1 || other.length() == 1) {
            return word.equals(other) ? 1 : word.charAt(0) == other.charAt(0) ? INITIAL : 0;
        }
        double similarity = JARO_WINKLER.apply(word, other);
        return similarity < SAME_WORD ? 0 : similarity;
    }

    /** "abd al rahman" becomes "abdalrahman" where the other name writes it so. */
    private static List<String> words(String name, String other) {
        List<String> others = List.of(other.split(" "));
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        for (int i = 0; i < words.size(); i++) {
            for (int end = words.size(); end > i + 1; end--) {
                String joined = String.join("", words.subList(i, end));
                if (others.contains(joined)) {
                    words.subList(i, end).clear();
                    words.add(i, joined);
                    break;
                }
            }
        }
        return words;
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
