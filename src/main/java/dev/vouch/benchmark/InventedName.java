package dev.vouch.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name in its parts, in Latin letters.
 *
 * @param family one or two family names
 * @param given the given names and what stands between them and the family name
 */
record InventedName(List<String> family, List<String> given) {

    /** As OFAC writes it: {@code BOUT, Viktor Anatolijevitch}. */
    static InventedName ofListed(String listed) {
        int comma = listed.indexOf(',');
        return comma < 0
                ? new InventedName(words(listed), List.of())
                : new InventedName(words(listed.substring(0, comma)), words(listed.substring(comma + 1)));
    }

    /** As OFAC writes it. */
    String listed() {
        return String.join(" ", family).toUpperCase(Locale.ENGLISH) + ", " + String.join(" ", given);
    }

    /** As a customer sends it: given names and family name on lines of their own. */
    String written() {
        return String.join(" ", given) + "\n" + String.join(" ", family);
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }
}
