package dev.vouch.screening;

import java.util.List;
import java.util.stream.Stream;

/**
 * A queried name, normalised in one of the ways in which a list may write it.
 *
 * @param isWithoutVowels whether its script leaves out short vowels
 */
record WantedName(String normalised, boolean isWithoutVowels) {

    /** Empty if no letter or digit is in it. */
    static List<WantedName> of(String name, PartyKind kind) {
        return Stream.concat(
                        Stream.of(
                                new WantedName(Names.normalise(name, kind), false),
                                new WantedName(Names.withInitials(name), false)),
                        Romanisation.of(name).stream()
                                .map(romanisation -> new WantedName(
                                        Names.normalise(romanisation.apply(name), kind),
                                        romanisation.isWithoutVowels())))
                .filter(wanted -> !wanted.normalised().isEmpty())
                .distinct()
                .toList();
    }
}
