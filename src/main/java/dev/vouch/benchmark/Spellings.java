package dev.vouch.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Other romanisations of one sound, as registries and languages choose them. */
final class Spellings {

    private static final int MOST_CHANGES = 3;
    private static final int LONGEST = 4;

    private static final List<List<String>> SOUNDS = List.of(
            List.of("k", "c", "q"),
            List.of("kh", "h"),
            List.of("gh", "g"),
            List.of("ou", "u", "oo"),
            List.of("o", "u"),
            List.of("e", "i"),
            List.of("y", "i"),
            List.of("ee", "i"),
            List.of("ei", "ey", "ay"),
            List.of("v", "w"),
            List.of("f", "ph"),
            List.of("ks", "x"),
            List.of("dj", "j"),
            List.of("ch", "tch"),
            List.of("sh", "sch"),
            List.of("dh", "d"),
            List.of("th", "t"),
            List.of("ts", "tz"),
            List.of("ov", "off", "ow"),
            List.of("ss", "s"),
            List.of("mm", "m"),
            List.of("ll", "l"),
            List.of("aa", "a"));

    /** Letters that make one sound, or that keep the sound which they have here. */
    private static final List<String> KEPT =
            List.of("ng", "ck", "zh", "ce", "ci", "cy", "ia", "io", "iu", "ie", "ui", "eo");

    private Spellings() {}

    /** With up to three sounds written differently, each once; a name without such a sound stays as it is. */
    static String respell(String name, SplittableRandom random) {
        List<String> sounds = sounds(name.toLowerCase(Locale.ROOT));
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, sounds.size()).boxed().toList());
        Collections.shuffle(places, new Random(random.nextLong()));
        int changes = 0;
        for (int place : places) {
            List<String> others = others(sounds.get(place));
            if (changes < MOST_CHANGES && !others.isEmpty()) {
                sounds.set(place, others.get(random.nextInt(others.size())));
                changes++;
            }
        }
        return String.join("", sounds);
    }

    private static List<String> others(String sound) {
        return SOUNDS.stream()
                .filter(spellings -> spellings.contains(sound))
                .flatMap(List::stream)
                .filter(other -> !other.equals(sound))
                .toList();
    }

    private static List<String> sounds(String text) {
        List<String> sounds = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(LONGEST, text.length() - at);
            while (length > 1 && !isSound(text.substring(at, at + length))) {
                length--;
            }
            sounds.add(text.substring(at, at + length));
            at += length;
        }
        return sounds;
    }

    private static boolean isSound(String letters) {
        return KEPT.contains(letters) || SOUNDS.stream().anyMatch(spellings -> spellings.contains(letters));
    }
}
