package dev.vouch.screening;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a screening was done against: the version of each list. Two screenings of the same person can only differ where
 * these do.
 */
public record ScreeningVersion(SortedMap<String, String> lists) {

    public ScreeningVersion(Map<String, String> lists) {
        this(new TreeMap<>(lists));
    }

    /** To be stored, compared and shown: {@code eu:0f3a…,ofac:77b1…}. */
    public String asText() {
        return lists.entrySet().stream()
                .map(list -> list.getKey() + ":" + list.getValue())
                .collect(Collectors.joining(","));
    }
}
