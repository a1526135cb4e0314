package dev.vouch.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list of any format.
 *
 * @param kind null where the list doesn't say
 * @param aliases other names, as listed
 * @param birthDates see {@link ListedDate}
 * @param countries alpha-2
 * @param addresses of digital currencies, as listed
 */
record ListEntry(
        String id,
        @Nullable PartyKind kind,
        String name,
        List<String> aliases,
        List<String> birthDates,
        List<String> countries,
        List<String> programs,
        List<String> addresses) {

    /** One without digital currency addresses. */
    ListEntry(
            String id,
            @Nullable PartyKind kind,
            String name,
            List<String> aliases,
            List<String> birthDates,
            List<String> countries,
            List<String> programs) {
        this(id, kind, name, aliases, birthDates, countries, programs, List.of());
    }

    /** Whether this is a wallet without an owner: its name is its address. */
    boolean isNameless() {
        return addresses.contains(name);
    }
}
