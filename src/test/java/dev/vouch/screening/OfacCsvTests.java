package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class OfacCsvTests {

    private static final String NULLS = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,";
    private static final String PERSON = "7,\"DOE, John \"\"Nobody\"\"\",individual,\"XX\"" + NULLS + "-0- \r\n";

    @TempDir
    Path directory;

    @BeforeEach
    void writeEmptyFiles() throws IOException {
        write("SDN.CSV", PERSON);
        write("ALT.CSV", "\u001a");
        write("ADD.CSV", "");
    }

    @Test
    void readsTheSample() {
        assertThat(read(new ClassPathResource("screening/sample/sdn.csv")))
                .containsExactly(
                        new ListEntry(
                                "900001",
                                PartyKind.PERSON,
                                "MUSTERFEIND, Erfunden",
                                List.of("MUSTERFEIND, Erfundener O'Hara"),
                                List.of(
                                        "1956-11-12",
                                        "1950",
                                        "1951",
                                        "1952",
                                        "1953",
                                        "1954",
                                        "1955",
                                        "1956",
                                        "1957",
                                        "1958",
                                        "1959",
                                        "1960"),
                                List.of("KP"),
                                List.of("SAMPLE", "INVENTED"),
                                List.of(
                                        "0xbad0bad0bad0bad0bad0bad0bad0bad0bad0bad0",
                                        "1NoBodyHasThisAddress1NoBody1111")),
                        new ListEntry(
                                "900002",
                                PartyKind.ORGANISATION,
                                "NONEXISTENT SHIPPING CO., LTD.",
                                List.of("NEVER SAILED LINES"),
                                List.of(),
                                List.of("MM"),
                                List.of("SAMPLE")));
    }

    @Test
    void readsQuotationMarksAndNulls() {
        assertThat(read())
                .containsExactly(new ListEntry(
                        "7", PartyKind.PERSON, "DOE, John \"Nobody\"", List.of(), List.of(), List.of(), List.of("XX")));
    }

    /** Some have hundreds: what the column of remarks has no room for is in a file of its own. */
    @Test
    void readsDigitalCurrencyAddressesAlsoOfTheRemarksThatSpillOver() throws IOException {
        write(
                "SDN.CSV",
                PERSON.replaceFirst("-0- \r\n$", "\"DOB 1990; Digital Currency Address - XBT 1abc; alt. Dig\""));
        write("SDN_COMMENTS.CSV", "7,\"ital Currency Address - ETH 0xABC; Gender Male.\"\r\n");

        assertThat(read()).singleElement().satisfies(entry -> {
            assertThat(entry.addresses()).containsExactly("1abc", "0xABC");
            assertThat(entry.birthDates()).containsExactly("1990");
        });
    }

    @Test
    void joinsAllAliasesAndAddresses() throws IOException {
        write(
                "ALT.CSV",
                "7,1,\"aka\",\"ROE, John\",-0- \r\n7,2,\"fka\",-0- ,-0- \r\n7,3,\"aka\",\"POE, John\",-0- \r\n");
        write("ADD.CSV", "7,1,-0- ,\"Nowhere\",\"Russia\",-0- \r\n7,2,-0- ,-0- ,\"Bosnia and Herzegovina\",-0- \r\n");

        assertThat(read()).singleElement().satisfies(entry -> {
            assertThat(entry.aliases()).containsExactly("ROE, John", "POE, John");
            assertThat(entry.countries()).containsExactly("RU", "BA");
        });
    }

    @Test
    void readsLatin1WhereItIsNotUtf8() throws IOException {
        write("SDN.CSV", PERSON.replace("John", "José"), StandardCharsets.ISO_8859_1);
        assertThat(read().get(0).name()).contains("José");

        write("SDN.CSV", PERSON.replace("John", "José"));
        assertThat(read().get(0).name()).contains("José");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DOB 12 Nov 1956; POB Nowhere.                     | 1956-11-12
        DOB Nov 1956; alt. DOB 1957.                      | 1956-11,1957
        DOB 1956.                                         | 1956
        DOB 1956 to 1958; Gender Male.                    | 1956,1957,1958
        DOB 01 Jan 1989 to 31 Dec 1989.                   | 1989
        DOB 12 Nov 1956 to 03 Mar 1958.                   | 1956,1957,1958
        DOB Jan 1989 to Dec 1989; POB Nowhere.            | 1989
        DOB circa 1956.                                   | ''
        DOB circa 1985; alt. DOB Mar 1972.                | 1972-03,1980,1981,1982,1983,1984,1985,1986,1987,1988,1989,1990
        DOB 1972; alt. DOB 1950 to 1961; POB Nowhere.     | 1972,1950,1951,1952,1953,1954,1955,1956,1957,1958,1959,1960,1961
        DOB 31 Foo 1956; DOB 1900 to 1999; nationality X  | ''
        """)
    void readsBirthDatesInRemarks(String remarks, String dates) {
        assertThat(String.join(",", new OfacRemarks(remarks).birthDates())).isEqualTo(dates);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        an HTML page                      | <!DOCTYPE html><html>
        a row that was cut off            | 8,"ROE, Jane",individual
        a quote that was cut off          | 8,"ROE, Ja
        a header                          | ent_num,name,type,d,e,f,g,h,i,j,k,l
        the same number twice             | 7,"DOE",individual,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
        no name                           | 8,-0- ,individual,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
        """)
    void refuses(String what, String row) throws IOException {
        write("SDN.CSV", PERSON + row);

        assertThatThrownBy(this::read).isInstanceOf(ListRefused.class).hasMessageContaining("SDN.CSV");
    }

    @Test
    void refusesWhereAFileIsMissing() throws IOException {
        Files.delete(directory.resolve("ALT.CSV"));

        assertThatThrownBy(this::read)
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("ALT.CSV")
                .hasMessageContaining("the file does not exist");
    }

    private List<ListEntry> read() {
        return read(new FileSystemResource(directory.resolve("SDN.CSV")));
    }

    private static List<ListEntry> read(Resource main) {
        List<ListEntry> entries = new ArrayList<>();
        new OfacCsv().read(main, entries::add);
        return entries;
    }

    private void write(String file, String content) throws IOException {
        write(file, content, StandardCharsets.UTF_8);
    }

    private void write(String file, String content, Charset charset) throws IOException {
        Files.writeString(directory.resolve(file), content, charset);
    }
}
