package dev.vouch.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries that are written together: three statements, each with one array for a column. */
final class EntryBatch {

    private static final int FULL = 1_000;

    private final List<ListEntry> entries = new ArrayList<>();
    private final List<ListedName> names = new ArrayList<>();

    private record ListedName(
            String entryId,
            String normalised,
            String name,
            List<String> birthDates,
            @Nullable PartyKind kind) {}

    void add(ListEntry entry) {
        entries.add(entry);
        names(entry).forEach(names::add);
    }

    void count(WordCounts words) {
        names.forEach(name -> words.add(name.normalised()));
    }

    boolean isFull() {
        return entries.size() >= FULL;
    }

    int size() {
        return entries.size();
    }

    void insert(JdbcClient jdbc, long edition) {
        insertEntries(jdbc, edition);
        insertNames(jdbc, edition);
        insertAddresses(jdbc, edition);
    }

    private void insertEntries(JdbcClient jdbc, long edition) {
        jdbc.sql("""
            insert into sanctions_entries (edition, id, kind, name, birth_dates, countries, programs)
            select :edition, id, kind, name, string_to_array(birth_dates, e'\\n'), string_to_array(countries, e'\\n'),
              string_to_array(programs, e'\\n')
            from unnest(cast(:ids as text[]), cast(:kinds as text[]), cast(:names as text[]),
              cast(:birthDates as text[]), cast(:countries as text[]), cast(:programs as text[]))
              as entry (id, kind, name, birth_dates, countries, programs)
            """)
                .param("edition", edition)
                .param("ids", column(entries, ListEntry::id))
                .param("kinds", column(entries, entry -> name(entry.kind())))
                .param("names", column(entries, ListEntry::name))
                .param("birthDates", column(entries, entry -> String.join("\n", entry.birthDates())))
                .param("countries", column(entries, entry -> String.join("\n", entry.countries())))
                .param("programs", column(entries, entry -> String.join("\n", entry.programs())))
                .update();
    }

    private void insertNames(JdbcClient jdbc, long edition) {
        jdbc.sql("""
            insert into sanctions_names (edition, entry_id, normalised, name, keys, kind)
            select :edition, id, normalised, name, cast(keys as tsvector), kind
            from unnest(cast(:ids as text[]), cast(:normalised as text[]), cast(:names as text[]),
              cast(:keys as text[]), cast(:kinds as text[])) as listed (id, normalised, name, keys, kind)
            """)
                .param("edition", edition)
                .param("ids", column(names, ListedName::entryId))
                .param("normalised", column(names, ListedName::normalised))
                .param("names", column(names, ListedName::name))
                .param("keys", column(names, name -> NameKeys.listed(name.normalised(), name.birthDates())))
                .param("kinds", column(names, name -> name(name.kind())))
                .update();
    }

    private void insertAddresses(JdbcClient jdbc, long edition) {
        List<Map.Entry<String, String>> addresses = entries.stream()
                .flatMap(entry -> entry.addresses().stream()
                        .map(ListedAddress::normalise)
                        .distinct()
                        .map(address -> Map.entry(entry.id(), address)))
                .toList();
        if (addresses.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into sanctions_addresses (edition, entry_id, address)
            select :edition, id, address from unnest(cast(:ids as text[]), cast(:addresses as text[])) as listed (id, address)
            """)
                .param("edition", edition)
                .param("ids", column(addresses, Map.Entry::getKey))
                .param("addresses", column(addresses, Map.Entry::getValue))
                .update();
    }

    private static Stream<ListedName> names(ListEntry entry) {
        if (entry.isNameless()) {
            return Stream.empty();
        }
        Set<String> different = new HashSet<>();
        return Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
                .map(name -> new ListedName(
                        entry.id(), Names.normalise(name, entry.kind()), name, entry.birthDates(), entry.kind()))
                .filter(name -> !name.normalised().isEmpty() && different.add(name.normalised()));
    }

    private static @Nullable String name(@Nullable PartyKind kind) {
        return kind == null ? null : kind.name();
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
