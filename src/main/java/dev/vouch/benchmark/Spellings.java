package dev.vouch.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/** Other romanisations of one sound, as registries and languages choose them. */
final class Spellings {

    private static final int MOST_CHANGES = 3;

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

    private Spellings() {}

    /** With up to three sounds written differently; without one that can be, the name stays as it is. */
    static String respell(String name, SplittableRandom random) {
        String text = name.toLowerCase(Locale.ROOT);
        List<List<String>> sounds = new ArrayList<>(SOUNDS);
        Collections.shuffle(sounds, new Random(random.nextLong()));
        int changes = 0;
        for (List<String> sound : sounds) {
            String from = sound.get(random.nextInt(sound.size()));
            String to = sound.get(random.nextInt(sound.size()));
            if (changes < MOST_CHANGES && !from.equals(to) && text.contains(from) && !text.contains(to)) {
                text = text.replace(from, to);
                changes++;
            }
        }
        return text;
    }
}
