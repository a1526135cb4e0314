package dev.vouch.screening;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.vouch.storage.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Screens a person or company against the configured lists. One statement finds the entries whose names share enough
 * {@linkplain NameKeys keys}, by index; {@link MatchScore} says how alike each is. Being one statement, it sees one
 * edition of each list, which the result names.
 */
@Component
public class SanctionsScreening {

    /**
     * Entries with the same birth date first, then of the same year, then the most similar names. Real matches are far below
     * the limit.
     */
    private static final String CANDIDATES = """
        select edition.id as edition, edition.list, edition.version, entry.id, entry.name, entry.birth_dates,
          entry.countries, entry.programs, candidate.name as listed_name, candidate.normalised, candidate.wanted,
          candidate.without_vowels
        from sanctions_editions edition
        left join (
          select wanted, without_vowels, listed.edition, listed.entry_id, listed.name, listed.normalised
          from unnest(cast(:names as text[]), cast(:withoutVowels as boolean[]), cast(:keys as text[]))
            as form (wanted, without_vowels, keys)
          cross join lateral (
            select * from sanctions_names
            where sanctions_names.keys @@ cast(form.keys as tsquery) and (kind is null or kind = :kind)
              and edition = any(array(select id from sanctions_editions where current and list = any(:lists)))
            order by coalesce(sanctions_names.keys @@ cast(:born as tsquery), false) desc,
              coalesce(sanctions_names.keys @@ cast(:bornInYear as tsquery), false) desc, similarity(normalised, wanted) desc
            limit 300
          ) listed
        ) candidate on candidate.edition = edition.id
        left join sanctions_entries entry on entry.edition = candidate.edition and entry.id = candidate.entry_id
        where edition.current and edition.list = any(:lists)
        """;

    private static final int MOST_EDITIONS = 20;

    private final JdbcClient jdbc;
    private final ScreeningProperties properties;
    private final LoadingCache<Long, WordCounts> words;
    private final MatchScore score;

    SanctionsScreening(JdbcClient jdbc, ScreeningProperties properties, ListEditions editions) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.words = Caffeine.newBuilder().maximumSize(MOST_EDITIONS).build(editions::words);
        this.score = new MatchScore(properties.possibleFrom(), properties.strongFrom());
    }

    /** Against the sanctions lists. */
    public ScreeningResult screen(SanctionsQuery query) {
        return screen(query, ListKind.SANCTIONS);
    }

    /**
     * Similar entries of the lists of this kind, each once, with its most similar name.
     *
     * @throws ListsMissing while a configured list has not been loaded: try again later
     */
    public ScreeningResult screen(SanctionsQuery query, ListKind kind) {
        List<String> lists = properties.listNames(kind);
        Map<String, String> versions = new HashMap<>();
        List<Candidate> candidates = candidates(query, lists, versions);
        requireAll(lists, versions);
        Map<List<String>, SanctionsMatch> best = new HashMap<>();
        for (Candidate candidate : candidates) {
            score.match(candidate, query, words.get(candidate.editionId()))
                    .ifPresent(match ->
                            best.merge(List.of(match.listName(), match.entryId()), match, SanctionsScreening::better));
        }
        return new ScreeningResult(
                new ScreeningVersion(versions),
                best.values().stream()
                        .sorted(Comparator.comparingDouble(SanctionsMatch::score)
                                .reversed()
                                .thenComparing(SanctionsMatch::listName)
                                .thenComparing(SanctionsMatch::entryId))
                        .toList());
    }

    /** @param versions receives the version of each of the lists that is loaded */
    private List<Candidate> candidates(SanctionsQuery query, List<String> lists, Map<String, String> versions) {
        List<WantedName> wanted = wanted(query).toList();
        List<Candidate> candidates = new ArrayList<>();
        jdbc.sql(CANDIDATES)
                .param("names", wanted.stream().map(WantedName::normalised).toArray(String[]::new))
                .param(
                        "withoutVowels",
                        wanted.stream().map(WantedName::isWithoutVowels).toArray(Boolean[]::new))
                .param(
                        "keys",
                        wanted.stream()
                                .map(name -> NameKeys.wanted(name.normalised(), query.birthDate()))
                                .toArray(String[]::new))
                .param("born", NameKeys.born(query.birthDate()))
                .param("bornInYear", NameKeys.bornInYear(query.birthDate()))
                .param("lists", lists.toArray(String[]::new))
                .param("kind", query.kind().name())
                .query(row -> {
                    versions.put(row.getString("list"), row.getString("version"));
                    if (row.getString("id") != null) {
                        candidates.add(Candidate.from(row));
                    }
                });
        return candidates;
    }

    /** The digital currency addresses among these that are on a sanctions list, in any spelling. */
    public List<ListedAddress> addresses(Collection<String> addresses) {
        return jdbc.sql("""
                select edition.list, edition.version, entry.id, entry.name, entry.programs, listed.address
                from sanctions_editions edition
                join sanctions_addresses listed on listed.edition = edition.id and listed.address = any(:addresses)
                join sanctions_entries entry on entry.edition = edition.id and entry.id = listed.entry_id
                where edition.current and edition.list = any(:lists)
                order by listed.address, edition.list, entry.id
                """)
                .param(
                        "addresses",
                        addresses.stream()
                                .map(ListedAddress::normalise)
                                .distinct()
                                .toArray(String[]::new))
                .param("lists", properties.listNames(ListKind.SANCTIONS).toArray(String[]::new))
                .query((row, number) -> new ListedAddress(
                        row.getString("list"),
                        row.getString("version"),
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("address"),
                        Rows.texts(row, "programs")))
                .list();
    }

    /** Whether the query has a usable name: one with letters or digits, and a person's with a letter. */
    public boolean canLookFor(SanctionsQuery query) {
        return wanted(query)
                .anyMatch(name -> query.kind() != PartyKind.PERSON
                        || name.normalised().chars().anyMatch(Character::isLetter));
    }

    /** The English name of a script that has no reliable romanisation: finding nothing then proves nothing. */
    public Optional<String> incomparableScript(SanctionsQuery query) {
        return query.names().stream()
                .flatMap(name -> Romanisation.incomparableScript(name).stream())
                .findFirst();
    }

    /** Whether a list of this kind is configured. */
    public boolean has(ListKind kind) {
        return !properties.listNames(kind).isEmpty();
    }

    /** Whether all lists of this kind are invented samples. */
    public boolean isInvented(ListKind kind) {
        return properties.areSamplesOnly(kind);
    }

    /** The current editions of the configured lists, without those not loaded yet. */
    public List<ListEdition> editions() {
        Map<String, ListKind> kinds =
                properties.lists().stream().collect(Collectors.toMap(ListSource::name, ListSource::kind));
        return jdbc.sql("""
                select list, version, entries, imported_at from sanctions_editions
                where current and list = any(:lists) order by list
                """)
                .param("lists", kinds.keySet().toArray(String[]::new))
                .query((row, number) -> new ListEdition(
                        row.getString("list"),
                        Objects.requireNonNull(kinds.get(row.getString("list"))),
                        ScreeningVersion.shortened(row.getString("version")),
                        row.getInt("entries"),
                        Rows.instant(row, "imported_at")))
                .list();
    }

    /**
     * Grows whenever a configured list has a new edition. A screening that begins after this call uses this revision or a
     * later one.
     */
    public long revision() {
        return jdbc.sql("""
                select coalesce(max(revision), 0) from sanctions_editions where current and list = any(:lists)
                """)
                .param(
                        "lists",
                        properties.lists().stream().map(ListSource::name).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static Stream<WantedName> wanted(SanctionsQuery query) {
        return query.names().stream()
                .flatMap(name -> WantedName.of(name, query.kind()).stream())
                .distinct();
    }

    private static SanctionsMatch better(SanctionsMatch one, SanctionsMatch other) {
        return one.score() >= other.score() ? one : other;
    }

    private static void requireAll(List<String> lists, Map<String, String> versions) {
        TreeSet<String> missing = new TreeSet<>(lists);
        missing.removeAll(versions.keySet());
        if (!missing.isEmpty()) {
            throw new ListsMissing(missing);
        }
    }
}
