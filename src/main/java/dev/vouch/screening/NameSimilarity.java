package dev.vouch.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How alike two normalised names are, 0 to 1, whatever the order of their words: each word of the shorter name is paired
 * with the one most like it, and longer words count for more. Compared as a whole, names with the same first name would
 * be far too alike.
 */
final class NameSimilarity {

    /** Names often lack a middle name, so what one of them lacks counts for less; it never counts for nothing. */
    private static final double MISSING_WORDS = 0.25;

    private static final double LEAST_FOR_MISSING_WORDS = 0.05;

    /** However many names somebody adds to one that is listed: nobody compares them with a document. */
    private static final double MOST_FOR_ADDED_WORDS = 0.09;

    private static final double SAME_WORD = 0.9;

    private static final int FEW_SLIPS = 2;

    private NameSimilarity() {}

    private record Pair(int left, int right, double similarity, int weight) {}

    static double of(String wanted, String listed) {
        return of(wanted, listed, false);
    }

    /** @param isWithoutVowels whether the script of the name looked for leaves out vowels */
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

    /** Whether both have the same words, in any order, but for two slips in all that leave something of each. */
    static boolean areFewSlipsApart(String wanted, String listed) {
        List<String> left = new ArrayList<>(List.of(wanted.split(" ")));
        List<String> right = new ArrayList<>(List.of(listed.split(" ")));
        if (left.size() != right.size() || left.size() == 1) {
            return false;
        }
        int slips = 0;
        for (String word : left) {
            String nearest = Collections.min(right, Comparator.comparingInt(other -> Slips.between(word, other)));
            int between = Slips.between(word, nearest);
            if (between >= Math.min(word.length(), nearest.length())) {
                return false;
            }
            right.remove(nearest);
            slips += between;
        }
        return slips <= FEW_SLIPS;
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

    /** Where only one word is shared, the others are what tells people apart. */
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
