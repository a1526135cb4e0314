package dev.vouch.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTests {

    @Test
    void knowsThe249OfTheStandardByBothCodes() {
        String[] all = Locale.getISOCountries();

        assertThat(all).hasSize(249);
        assertThat(Arrays.stream(all)
                        .map(code -> new Locale.Builder().setRegion(code).build()))
                .allSatisfy(country -> {
                    assertThat(Country.alpha2(country.getCountry())).contains(country.getCountry());
                    assertThat(Country.alpha2(country.getISO3Country())).contains(country.getCountry());
                });
    }

    @ParameterizedTest
    @CsvSource({"BRA, BR", "USA, US", "DEU, DE", "GBR, GB", "XKX, XK", "XK, XK", "CIV, CI", "TWN, TW", "ATA, AQ"})
    void answersAlpha2(String alpha3, String alpha2) {
        assertThat(Country.alpha2(alpha3).orElse(null)).isEqualTo(alpha2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "us", "Us", "usa", "XX", "ZZ", "AAA", "EU", "UK", "840", "US ", "ＵＳ", "United States"})
    void refusesWhatIsNotInTheStandard(String code) {
        assertThat(Country.alpha2(code)).isEmpty();
    }
}
