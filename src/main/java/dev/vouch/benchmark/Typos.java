package dev.vouch.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Slips of the finger: a letter missing, doubled by another, replaced, or swapped with the next one. */
final class Typos {

    private Typos() {}

    static String one(String name, SplittableRandom random) {
        List<Integer> letters = IntStream.range(0, name.length())
                .filter(at -> Character.isLetter(name.charAt(at)))
                .boxed()
                .toList();
        int at = letters.get(random.nextInt(letters.size()));
        char other = (char) ('a' + random.nextInt(26));
        boolean isBeforeALetter = at + 1 < name.length() && Character.isLetter(name.charAt(at + 1));
        String before = name.substring(0, at);
        return switch (random.nextInt(isBeforeALetter ? 4 : 3)) {
            case 0 -> before + other + name.substring(at);
            case 1 -> before + other + name.substring(at + 1);
            case 2 ->
                isInAShortWord(name, at) ? before + other + name.substring(at + 1) : before + name.substring(at + 1);
            default -> before + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    /** Deleting its only letter would leave nothing. */
    private static boolean isInAShortWord(String name, int at) {
        boolean alone = at == 0 || !Character.isLetter(name.charAt(at - 1));
        return alone && (at + 1 == name.length() || !Character.isLetter(name.charAt(at + 1)));
    }
}
