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
 */
record ListEntry(
        String id,
        @Nullable PartyKind kind,
        String name,
        List<String> aliases,
        List<String> birthDates,
        List<String> countries,
        List<String> programs) {}
