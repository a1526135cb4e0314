package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class OpenSanctionsCsvTests {

    private static final String HEADER = "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,"
            + "phones,emails,dataset,first_seen,last_seen,last_change\n";

    @Test
    void readsTheSample() {
        List<ListEntry> entries = read(new ClassPathResource("screening/sample/targets.simple.csv"));

        assertThat(entries)
                .hasSize(5)
                .contains(new ListEntry(
                        "sample-1",
                        PartyKind.PERSON,
                        "Ivan Testovich Sanctionov",
                        List.of("Иван Тестович Санкционов", "Vanya Sanctionov"),
                        List.of("1961-04-17"),
                        List.of("RU"),
                        List.of("XX-SAMPLE")))
                .contains(new ListEntry(
                        "sample-4",
                        PartyKind.ORGANISATION,
                        "Imaginary Weapons Trading LLC",
                        List.of("Imaginary Weapons; Trading & Export", "ООО Воображаемая Торговля"),
                        List.of(),
                        List.of("RU", "IR"),
                        List.of("XX-SAMPLE")))
                .contains(new ListEntry(
                        "sample-5",
                        null,
                        "Fabricated Front Services",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("Invented programme")));
    }

    @Test
    void readsTheOlderHeaderAndLooseValues() {
        assertThat(read(HEADER
                        + "1,Person,Jane Roe,\"Jane \"\"J; Janet; ;Janet\",1970;unknown,suhh;de,,,P1;P2,,,x,,,\n"))
                .containsExactly(new ListEntry(
                        "1",
                        PartyKind.PERSON,
                        "Jane Roe",
                        List.of("Jane \"J", "Janet"),
                        List.of("1970"),
                        List.of("DE"),
                        List.of("P1", "P2")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a row that was cut off     | 2,Person,Jane
            a quote that was cut off   | 2,Person,"Jane
            no name                    | 2,Person,,,,,,,,,,,,,
            no id                      | ,Person,Jane,,,,,,,,,,,,
            the same id twice          | 1,Person,Jane,,,,,,,,,,,,
            """)
    void refuses(String what, String row) {
        assertThatThrownBy(() -> read(HEADER + "1,Person,Jane Roe,,,,,,,,,,,,\n" + row))
                .isInstanceOf(ListRefused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another format   | id,caption,schema
            an HTML page     | <!DOCTYPE html><html>
            nothing          | ''
            """)
    void refusesAFileOf(String what, String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("is not of the format targets.simple.csv");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin1 = (HEADER + "1,Person,José,,,,,,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(new ByteArrayResource(latin1)))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("it is not UTF-8");
    }

    private static List<ListEntry> read(String content) {
        return read(new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ListEntry> read(Resource file) {
        List<ListEntry> entries = new ArrayList<>();
        new OpenSanctionsCsv().read(file, entries::add);
        return entries;
    }
}
