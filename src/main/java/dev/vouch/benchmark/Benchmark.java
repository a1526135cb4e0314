package dev.vouch.benchmark;

import dev.vouch.screening.NameAgreement;
import dev.vouch.screening.PartyKind;
import dev.vouch.screening.SanctionsMatch;
import dev.vouch.screening.SanctionsQuery;
import dev.vouch.screening.SanctionsScreening;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Screens people of the list under other spellings, and invented people who are not on it. */
final class Benchmark {

    private final SanctionsScreening screening;
    private final JdbcClient jdbc;
    private final int people;
    private final long seed;
    private final PrintStream out;
    private int searches;

    Benchmark(SanctionsScreening screening, JdbcClient jdbc, int people, long seed, PrintStream out) {
        this.screening = screening;
        this.jdbc = jdbc;
        this.people = people;
        this.seed = seed;
        this.out = out;
    }

    private record Listed(String id, InventedName name, LocalDate birthDate) {}

    /** In one session, so that its CPU time can be added to that of this thread. */
    void run() {
        long backend = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
        List<Listed> listed = listed();
        ask(listed.get(0).name().written(), null);
        searches = 0;
        Duration before = cpu(backend);
        out.printf(Locale.ROOT, "%n| variant | with birth date | without |%n|---|---|---|%n");
        for (Variant variant : Variant.values()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f |%n",
                    variant.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    recall(listed, variant, true),
                    recall(listed, variant, false));
        }
        Referred dated = referred(true);
        Referred undated = referred(false);
        print("innocent people referred", dated.all(), undated.all());
        print("of these, with the full name of a listed person", dated.namesakes(), undated.namesakes());
        print("of these, with another name", dated.others(), undated.others());
        Duration spent = cpu(backend).minus(before);
        out.printf(
                Locale.ROOT,
                "%n%d searches, %.1f ms of CPU each, database included%n",
                searches,
                spent.toNanos() / 1e6 / searches);
    }

    private double recall(List<Listed> listed, Variant variant, boolean withBirthDate) {
        SplittableRandom random = new SplittableRandom(seed);
        long found = listed.stream()
                .filter(person ->
                        ask(variant.of(person.name(), random), withBirthDate ? person.birthDate() : null).stream()
                                .anyMatch(match -> match.entryId().equals(person.id())))
                .count();
        return (double) found / listed.size();
    }

    /** Innocent people are invented: some get a name that is on the list, and only a reviewer can clear these. */
    private record Referred(int namesakes, int others) {
        int all() {
            return namesakes + others;
        }
    }

    private Referred referred(boolean withBirthDate) {
        SplittableRandom random = new SplittableRandom(seed);
        InventedNames names = new InventedNames(random);
        int namesakes = 0;
        int others = 0;
        for (int i = 0; i < people; i++) {
            String name = names.next().written();
            LocalDate birthDate = Birthdays.next(random);
            List<SanctionsMatch> matches = ask(name, withBirthDate ? birthDate : null);
            if (matches.stream().anyMatch(match -> isNamesake(name, match))) {
                namesakes++;
            } else if (!matches.isEmpty()) {
                others++;
            }
        }
        return new Referred(namesakes, others);
    }

    private static boolean isNamesake(String name, SanctionsMatch match) {
        return NameAgreement.of(name, List.of(match.listedName())) == NameAgreement.SAME;
    }

    private void print(String group, int withBirthDate, int without) {
        out.printf(
                Locale.ROOT,
                "| %s | %.2f %% | %.2f %% |%n",
                group,
                100.0 * withBirthDate / people,
                100.0 * without / people);
    }

    private List<SanctionsMatch> ask(String name, @Nullable LocalDate birthDate) {
        searches++;
        return screening
                .screen(new SanctionsQuery(List.of(name), PartyKind.PERSON, birthDate, Set.of()))
                .matches();
    }

    /** People with a given name and a birth date, evenly over the list; of a year or a month, its first day. */
    private List<Listed> listed() {
        return jdbc.sql("""
            select id, name, birth_dates[1] as birth_date from sanctions_entries
            where kind = 'PERSON' and birth_dates <> '{}' and name ~ '^[^,]{2,}, ..+$'
            order by md5(id || :seed) limit :people
            """)
                .param("people", people)
                .param("seed", String.valueOf(seed))
                .query((row, number) -> new Listed(
                        row.getString("id"),
                        InventedName.ofListed(row.getString("name")),
                        LocalDate.parse((row.getString("birth_date") + "-01-01").substring(0, 10))))
                .list();
    }

    private static Duration cpu(long backend) {
        Duration here = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        return ProcessHandle.of(backend)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(here::plus)
                .orElse(here);
    }
}
