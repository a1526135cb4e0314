package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.PostgresTest;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SanctionsScreeningTests {

    @Autowired
    SanctionsScreening screening;

    @Autowired
    ListImport lists;

    @Autowired
    ListEditions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @CsvSource({
        "Ivan Testovich Sanctionov,  1961-04-17, sample-1, STRONG",
        "Sanctionov Ivan Testovich,  1961-04-17, sample-1, STRONG",
        "Иван Тестович Санкционов,   1961-04-17, sample-1, STRONG",
        "Ivan Testovich Sanctionov,            , sample-1, STRONG",
        "Ivan Sanctionov,            1961-04-17, sample-1, STRONG",
        "Iwan Sanktionow,            1961-04-17, sample-1, STRONG",
        "Ivan Sanctionov,            1961-04-18, sample-1, POSSIBLE",
        "Ivan Testovich Sanctionov,  1990-01-15, sample-1, POSSIBLE",
        "Ivan Sanctionov,            1990-01-15, sample-1, POSSIBLE",
        "Maria Jose Inventada,       1975-03-03, sample-2, STRONG",
        "عبد المخترع الوهمي,          1958-11-30, sample-3, STRONG",
        "Abdalmukhtara al-Wahmi,     1959-01-01, sample-3, STRONG",
        "Fabricated Front Services,            , sample-5, STRONG",
        "Erfunden Musterfeind,       1956-11-12, 900001, STRONG",
        "Erfundener O’Hara Musterfeind,        , 900001, STRONG",
        "ايفان سانكتيونوف,           1961-04-17, sample-1, STRONG",
        "Ивaн Тестович Санкционов,   1961-04-17, sample-1, STRONG",
        "V Sanctionov,               1961-04-17, sample-1, STRONG",
    })
    void findsPeopleOfTheSample(String name, @Nullable LocalDate birthDate, String entry, MatchStrength strength) {
        assertThat(screen(name, PartyKind.PERSON, birthDate))
                .first()
                .returns(entry, SanctionsMatch::entryId)
                .returns(strength, SanctionsMatch::strength);
    }

    @ParameterizedTest
    @CsvSource({
        "Imaginary Weapons Trading,               sample-4, STRONG",
        "IMAGINARY WEAPONS TRADING GmbH,          sample-4, STRONG",
        "Imaginary Weapons; Trading and Export,   sample-4, POSSIBLE",
        "Fabricated Front Services Ltd.,          sample-5, STRONG",
        "Non-Existent Shipping Company Limited,   900002,   STRONG",
        "Never Sailed Lines,                      900002,   STRONG",
    })
    void findsOrganisationsOfTheSample(String name, String entry, MatchStrength strength) {
        assertThat(screen(name, PartyKind.ORGANISATION, null))
                .first()
                .returns(entry, SanctionsMatch::entryId)
                .returns(strength, SanctionsMatch::strength);
    }

    @ParameterizedTest
    @CsvSource({
        "John Doe,                   1990-01-15",
        "Ivan Petrov,                1961-04-17",
        "Maria Jose Garcia,          1975-03-03",
        "MV Never Built,                       ",
        "...,                                  ",
    })
    void findsNobodyElse(String name, @Nullable LocalDate birthDate) {
        assertThat(screen(name, PartyKind.PERSON, birthDate)).isEmpty();
        assertThat(screen(name, PartyKind.ORGANISATION, birthDate)).isEmpty();
    }

    @Test
    void keepsPeopleAndOrganisationsApart() {
        assertThat(screen("Imaginary Weapons Trading", PartyKind.PERSON, null)).isEmpty();
        assertThat(screen("Ivan Testovich Sanctionov", PartyKind.ORGANISATION, null))
                .isEmpty();
    }

    @Test
    void searchesEachNameAndReturnsEachEntryOnceBestFirst() {
        ScreeningResult result = screening.screen(new SanctionsQuery(
                List.of("Ivan Sanctionov", "Sanctionov Vanya", "Erfunden Musterfeind"),
                PartyKind.PERSON,
                null,
                Set.of("RU")));

        assertThat(result.matches()).extracting(SanctionsMatch::entryId).containsExactly("900001", "sample-1");
        assertThat(result.matches().get(1))
                .returns("sample-opensanctions", SanctionsMatch::listName)
                .returns("Vanya Sanctionov", SanctionsMatch::listedName)
                .returns("Ivan Testovich Sanctionov", SanctionsMatch::primaryName)
                .returns(1.0, SanctionsMatch::score)
                .returns(true, SanctionsMatch::sharesCountry)
                .returns(List.of("XX-SAMPLE"), SanctionsMatch::programs);
    }

    @Test
    void namesTheVersionsItWasDoneAgainst() {
        ScreeningVersion version = screening
                .screen(new SanctionsQuery(List.of("John Doe"), PartyKind.PERSON, null, Set.of()))
                .version();

        assertThat(version.lists()).containsOnlyKeys("sample-ofac", "sample-opensanctions");
        assertThat(version.asText()).matches("sample-ofac [0-9a-f]{12}, sample-opensanctions [0-9a-f]{12}");
    }

    @Test
    void passesNobodyWhileAListIsMissing() {
        ListSource missing = new ListSource("missing", ListFormat.OFAC_CSV, ListKind.SANCTIONS, "sdn.csv", false);
        SanctionsScreening incomplete =
                new SanctionsScreening(jdbc, new ScreeningProperties(List.of(missing), 0.88, 0.96), editions);

        assertThatThrownBy(() ->
                        incomplete.screen(new SanctionsQuery(List.of("John Doe"), PartyKind.PERSON, null, Set.of())))
                .isInstanceOf(ListsMissing.class)
                .hasMessageContaining("missing");
    }

    /** By what Postgres counts, as the plan of a function does not show. */
    @Test
    @Proof
    void searchesALongListByIndex(@TempDir Path directory) throws IOException {
        ListSource source = aListOf(50_000, directory.resolve("targets.simple.csv"));
        lists.run(source);
        SanctionsScreening long50k =
                new SanctionsScreening(jdbc, new ScreeningProperties(List.of(source), 0.88, 0.96), editions);
        long before = searchesByKeys();

        new TransactionTemplate(transactions).executeWithoutResult(inOneSession -> {
            for (int i = 0; i < 100; i++) {
                assertThat(long50k.screen(new SanctionsQuery(
                                        List.of(name(new Random(i))), PartyKind.PERSON, null, Set.of()))
                                .matches())
                        .first()
                        .returns(1.0, SanctionsMatch::score);
            }
            jdbc.sql("select true from (select pg_stat_force_next_flush())")
                    .query(Boolean.class)
                    .single();
        });

        assertThat(searchesByKeys()).isGreaterThanOrEqualTo(before + 100);
    }

    /** Each search reads the names that are not in the index yet: the number of their pages. */
    @Test
    @Proof
    void leavesLittleThatIsNotIndexed(@TempDir Path directory) throws IOException {
        lists.run(aListOf(45_000, directory.resolve("targets.simple.csv")));

        assertThat(database.asOwner()
                        .sql("select gin_clean_pending_list('sanctions_names_keys')")
                        .query(Long.class)
                        .single())
                .isLessThan(100);
    }

    private long searchesByKeys() {
        return jdbc.sql("select idx_scan from pg_stat_user_indexes where indexrelname = 'sanctions_names_keys'")
                .query(Long.class)
                .single();
    }

    private static ListSource aListOf(int entries, Path file) throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("id,schema,name,aliases,birth_date,countries,sanctions\n");
            for (int i = 0; i < entries; i++) {
                rows.write("%d,Person,%s,,19%02d,,%n".formatted(i, name(new Random(i)), i % 90));
            }
        }
        return new ListSource("long", ListFormat.OPENSANCTIONS_CSV, ListKind.SANCTIONS, file.toString(), false);
    }

    private static String name(Random random) {
        return word(random) + " " + word(random) + " " + word(random);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            word.append("bdfgklmnrstvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private List<SanctionsMatch> screen(String name, PartyKind kind, @Nullable LocalDate birthDate) {
        return screening
                .screen(new SanctionsQuery(List.of(name), kind, birthDate, Set.of()))
                .matches();
    }
}
