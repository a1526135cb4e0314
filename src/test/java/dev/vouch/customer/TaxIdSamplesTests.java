package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.error.Fault;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code tax-id-samples.csv}: for each kind of number at least three that there may be, and three that there can't. */
class TaxIdSamplesTests {

    private static final int LEAST = 3;

    private record Sample(String country, String type, List<String> valid, List<String> invalid) {

        static Sample of(CSVRecord row) {
            return new Sample(row.get("country"), row.get("type"), numbers(row, "valid"), numbers(row, "invalid"));
        }

        private static List<String> numbers(CSVRecord row, String column) {
            return List.of(row.get(column).split("\\|"));
        }

        List<String> faults(String number) {
            return new TaxId(number, type, country)
                    .faults("/tax_id").stream().map(Fault::pointer).toList();
        }
    }

    static Stream<Sample> samples() {
        return DataFile.rows("tax-id-samples.csv").stream().map(Sample::of);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void realNumbersAreTaken(Sample sample) {
        assertThat(sample.valid())
                .hasSizeGreaterThanOrEqualTo(LEAST)
                .allSatisfy(
                        number -> assertThat(sample.faults(number)).as(number).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void othersAreRefused(Sample sample) {
        assertThat(sample.invalid())
                .hasSizeGreaterThanOrEqualTo(LEAST)
                .allSatisfy(
                        number -> assertThat(sample.faults(number)).as(number).containsExactly("/tax_id/number"));
    }

    @Test
    void eachCountryHasSamplesOfPersonsAndOfCompanies() {
        for (String country : countries(TaxIdRules.all().stream().map(TaxIdForm::country))) {
            Set<TaxIdForm.Holders> holders = samples()
                    .filter(sample -> sample.country().equals(country))
                    .flatMap(sample -> TaxIdRules.all().stream()
                            .filter(form -> form.country().equals(country)
                                    && form.types().contains(sample.type())))
                    .map(TaxIdForm::holders)
                    .collect(Collectors.toSet());

            assertThat(holders.contains(TaxIdForm.Holders.ANY) || holders.size() == 2)
                    .as(country)
                    .isTrue();
        }
    }

    private static Set<String> countries(Stream<String> countries) {
        return countries.collect(Collectors.toCollection(TreeSet::new));
    }
}
