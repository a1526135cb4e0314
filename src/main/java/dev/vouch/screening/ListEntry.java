package dev.vouch.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list, whatever the list's format.
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

    /** Whether it is a wallet of nobody in particular, which has an address instead of a name. */
    boolean isNameless() {
        return addresses.contains(name);
    }
}
