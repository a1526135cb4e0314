package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryRiskTests {

    private final CountryRisk countries = new CountryRisk();

    @ParameterizedTest
    @CsvSource({"KP, HIGH", "IR, HIGH", "MM, HIGH", "VE, MEDIUM", "IQ, MEDIUM", "DZ, LOW", "US, LOW", "DE, LOW"})
    void followsTheListsOfTheFatf(String country, CountryRiskLevel level) {
        assertThat(countries.riskOf(country)).isEqualTo(level);
    }

    @Test
    void holdsBothListsWhole() {
        Map<CountryRiskLevel, Long> sizes = Arrays.stream(Locale.getISOCountries())
                .map(countries::riskOf)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(sizes).containsEntry(CountryRiskLevel.HIGH, 3L).containsEntry(CountryRiskLevel.MEDIUM, 22L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ", "us", "PRK"})
    void callsNothingLowThatIsNoCountry(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> countries.riskOf(code));
    }

    @Test
    void namesItsSourceAndDate() {
        assertThat(countries.source()).startsWith("Source: FATF").contains("Date: 2026-06-19");
    }
}
