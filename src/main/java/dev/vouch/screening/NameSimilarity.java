package dev.vouch.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntBiFunction;

/**
 * How alike two normalised names are, 0 to 1, in any order of their words: each word of the shorter name is paired
 * with the one most like it, and longer words count for more. Compared as a whole, names with the same first name would
 * be far too alike.
 */
final class NameSimilarity {

    /** Names often lack a middle name, so what one of them lacks counts for less; it never counts for nothing. */
    private static final double MISSING_WORDS = 0.25;

    private static final double LEAST_FOR_MISSING_WORDS = 0.05;

    /** Added names must not hide a listed one: they are not compared with a document. */
    private static final double MOST_FOR_ADDED_WORDS = 0.09;

    private static final double SAME_WORD = 0.9;

    static final int OTHER_WORDS = 1_000;

    private NameSimilarity() {}

    private record Pair(int left, int right, double similarity, int weight) {}

    static double of(String wanted, String listed) {
        return of(wanted, listed, false);
    }

    /** @param isWithoutVowels whether the script of the queried name omits vowels */
    static double of(String wanted, String listed, boolean isWithoutVowels) {
        if (wanted.equals(listed)) {
            return 1;
        }
        List<NameWord> theirs = NameWord.of(listed);
        List<NameWord> left = NameWord.joined(NameWord.of(wanted), theirs);
        List<NameWord> right = NameWord.joined(theirs, left);
        return left.size() <= right.size()
                ? compare(left, right, false, isWithoutVowels)
                : compare(right, left, true, isWithoutVowels);
    }

    /**
     * How many slips in all lie between two names of the same words in any order; {@value #OTHER_WORDS} where nothing is
     * left of a word, or the names have different numbers of words.
     *
     * @param between counts the slips between two words
     */
    static int slips(String wanted, String listed, ToIntBiFunction<NameWord, NameWord> between) {
        List<NameWord> left = NameWord.of(wanted);
        List<NameWord> right = new ArrayList<>(NameWord.of(listed));
        if (left.size() != right.size() || left.size() == 1) {
            return OTHER_WORDS;
        }
        int all = 0;
        for (NameWord word : withoutCommon(left, right)) {
            NameWord nearest =
                    Collections.min(right, Comparator.comparingInt(other -> between.applyAsInt(word, other)));
            int slips = between.applyAsInt(word, nearest);
            if (slips >= Math.min(word.length(), nearest.length())) {
                return OTHER_WORDS;
            }
            right.remove(nearest);
            all += slips;
        }
        return all;
    }

    /** The words that only the first name has; removes the shared ones from the second. */
    private static List<NameWord> withoutCommon(List<NameWord> words, List<NameWord> others) {
        return words.stream().filter(word -> !others.remove(word)).toList();
    }

    private static double compare(
            List<NameWord> shorter, List<NameWord> longer, boolean isListedShorter, boolean isWithoutVowels) {
        List<Pair> pairs = pair(shorter, longer, isWithoutVowels);
        int paired = pairs.stream().mapToInt(Pair::weight).sum();
        int all = length(shorter) + length(longer);
        double alike = pairs.stream()
                        .mapToDouble(pair -> pair.similarity() * pair.weight())
                        .sum()
                / paired;
        if (paired == all) {
            return alike;
        }
        double missing = missing((double) (all - paired) / all, shorter.size());
        boolean isContained = isListedShorter
                && shorter.size() > 1
                && pairs.stream().allMatch(pair -> pair.similarity() >= SAME_WORD);
        return alike * (1 - (isContained ? Math.min(MOST_FOR_ADDED_WORDS, missing) : missing));
    }

    /** Where only one word is shared, the others distinguish the people. */
    private static double missing(double share, int sharedWords) {
        return sharedWords == 1 ? share : Math.max(LEAST_FOR_MISSING_WORDS, share * MISSING_WORDS);
    }

    /** Every word of the shorter name gets a partner, the best pairs first. */
    private static List<Pair> pair(List<NameWord> shorter, List<NameWord> longer, boolean isWithoutVowels) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < shorter.size(); i++) {
            for (int j = 0; j < longer.size(); j++) {
                NameWord word = shorter.get(i);
                NameWord other = longer.get(j);
                candidates.add(new Pair(i, j, word.similarity(other, isWithoutVowels), word.length() + other.length()));
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::similarity)
                .thenComparingInt(Pair::weight)
                .reversed());
        List<Pair> pairs = new ArrayList<>();
        boolean[] isLeftTaken = new boolean[shorter.size()];
        boolean[] isRightTaken = new boolean[longer.size()];
        for (Pair candidate : candidates) {
            if (!isLeftTaken[candidate.left()] && !isRightTaken[candidate.right()]) {
                isLeftTaken[candidate.left()] = true;
                isRightTaken[candidate.right()] = true;
                pairs.add(candidate);
            }
        }
        return pairs;
    }

    private static int length(List<NameWord> words) {
        return words.stream().mapToInt(NameWord::length).sum();
    }
}
