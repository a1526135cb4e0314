package dev.vouch.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The version of each list that a screening used. Two screenings of the same person differ only if these differ, too.
 */
public record ScreeningVersion(SortedMap<String, String> lists) {

    /** Short enough to read, long enough to distinguish the editions of one list. */
    private static final int DIGITS = 12;

    public ScreeningVersion(Map<String, String> lists) {
        this(new TreeMap<>(lists));
    }

    /** Of screenings against different lists. */
    public static ScreeningVersion of(Stream<ScreeningVersion> versions) {
        Map<String, String> all = new HashMap<>();
        versions.forEach(version -> all.putAll(version.lists()));
        return new ScreeningVersion(all);
    }

    /** Enough of a version to be shown. */
    public static String shortened(String version) {
        return version.substring(0, DIGITS);
    }

    /** To be shown, and to be found in the log: {@code eu 0f3a51c2de90, ofac 77b10a4e63f8}. */
    public String asText() {
        return lists.entrySet().stream()
                .map(list -> list.getKey() + " " + shortened(list.getValue()))
                .collect(Collectors.joining(", "));
    }
}
