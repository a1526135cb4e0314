package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.PostgresTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names as people have really sent them, against entries as the US Treasury has published them. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FieldCasesTests {

    private static final String LIST = """
        id,schema,name,aliases,birth_date,countries,sanctions
        20157,Person,"KIM, Jong Un",,1984-01-08,,
        22790,Person,"MADURO MOROS, Nicolas",,1962-11-23,,
        8279,Person,"BOUT, Viktor Anatolijevitch",,1967-01-13,,
        23001,Person,"ANDREYEV, Anton Nikolaeyvich",,1985-03-03,,
        10481,Person,"SOLEIMANI, Qasem","SOLEIMANI, Qasim;SULEIMANI, Ghasem",1957-03-11,,
        12606,Person,"QADHAFI, Muammar","GADDAFI, Mu'ammar",1942,,
        9632,Person,"MUGABE, Robert Gabriel",,1924-02-21,,
        c1,LegalEntity,LIMITED LIABILITY COMPANY ASSAD-M,,,,
        """;

    @Autowired
    ListImport lists;

    @Autowired
    ListEditions editions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    private SanctionsScreening screening;

    @BeforeEach
    void takeTheListOver() throws IOException {
        Path file = Files.writeString(directory.resolve("targets.simple.csv"), LIST);
        ListSource source =
                new ListSource("field", ListFormat.OPENSANCTIONS_CSV, ListKind.SANCTIONS, file.toString(), false);
        lists.run(source);
        screening = new SanctionsScreening(jdbc, new ScreeningProperties(List.of(source), 0.88, 0.96), editions);
    }

    @ParameterizedTest
    @CsvSource({
        "김,        정은,       1984-01-08, 20157",
        "김정은,     ,          1984-01-08, 20157",
        "Chŏng-ŭn, Kim,       1984-01-08, 20157",
        "نيكولاس,  مادورو,    1962-11-23, 22790",
        "ניקולס,   מדורו,     1962-11-23, 22790",
        "Νικολάς,  Μαδούρο,   1962-11-23, 22790",
        "Victor,   But,       1967-01-13, 8279",
        "Vikter,   Buot,      1967-01-13, 8279",
        "V,        Bout,      1967-01-13, 8279",
        "Anotn,    Andriyev,  1985-03-03, 23001",
        "Kassim,   Soleimani, 1957-03-11, 10481",
        "قاسم,     سليماني,   1957-03-11, 10481",
        "Moammar,  Khadafy,   1942-06-07, 12606",
        "معمر,     القذافي,   1942-06-07, 12606",
        "Nicolas Alejandro Bartholomew Christopher Fitzgerald Montgomery Wolfgang Zephyrinus Quentin Jedediah,"
                + " Maduro Moros, 1962-11-23, 22790",
        "Robert,   Mugabe,    1985-06-15, 9632",
    })
    void areFound(String first, @Nullable String last, @Nullable LocalDate birthDate, String entry) {
        assertThat(screen(first, last, birthDate))
                .extracting(SanctionsMatch::entryId)
                .contains(entry);
    }

    @ParameterizedTest
    @CsvSource({
        "Mohammad, Al-Assad,  ",
        "Robert,   Gabriel,   1985-06-15",
        "George,   Bush,      1946-07-06",
        "Emma,     Daniels,   1990-01-15",
        "Victor,   Anderson,  1967-01-13",
        "김,        민준,       1999-05-05",
    })
    void areNobodyOnTheList(String first, String last, @Nullable LocalDate birthDate) {
        assertThat(screen(first, last, birthDate)).isEmpty();
    }

    @Test
    void aLongNameDoesNotTakeLong() {
        String names = "Maria Victor Kim Robert ".repeat(12).strip();
        assertThat(screen(names, "Maduro Nicolas Moros", LocalDate.of(1962, 11, 23)))
                .extracting(SanctionsMatch::entryId)
                .contains("22790");
    }

    private List<SanctionsMatch> screen(String first, @Nullable String last, @Nullable LocalDate birthDate) {
        String name = last == null ? first : first + "\n" + last;
        return screening
                .screen(new SanctionsQuery(List.of(name), PartyKind.PERSON, birthDate, Set.of()))
                .matches();
    }
}
