package dev.vouch.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.StartFailureAnalyzer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.env.MockEnvironment;

class CountryRiskTests {

    private static final String START = "# Ours\n# Date: 2026-10-23\ncountry,level,basis\n";

    private final CountryRisk countries = CountryRiskFile.read(new ClassPathResource(CountryRiskConfiguration.DEFAULT));

    private static Resource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "our-risk.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "CU, EMBARGOED",
        "IR, EMBARGOED",
        "KP, EMBARGOED",
        "AF, HIGH",
        "BY, HIGH",
        "MM, HIGH",
        "RU, HIGH",
        "IQ, MEDIUM",
        "SY, MEDIUM",
        "VE, MEDIUM",
        "VU, MEDIUM",
        "BR, LOW",
        "DE, LOW",
        "US, LOW"
    })
    void theTableThatComesWithVouchKnowsEmbargoesAndLists(String country, CountryRiskLevel level) {
        assertThat(countries.riskOf(country)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ", "us", "PRK"})
    void callsNothingLowThatIsNoCountry(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> countries.riskOf(code));
    }

    @Test
    void explainsALevelByItsBasisAndDate() {
        assertThat(countries.explain("IR"))
                .startsWith("IR is embargoed: FATF call for action")
                .endsWith("(country risk of 2026-06-19).");
        assertThat(countries.explain("LA")).startsWith("LA is of medium risk: FATF increased monitoring");
    }

    @Test
    void anOperatorsTableReplacesItWhole() {
        CountryRisk ours = CountryRiskFile.read(file(START + "BR, medium, Our own experience\n"));

        assertThat(ours.riskOf("BR")).isEqualTo(CountryRiskLevel.MEDIUM);
        assertThat(ours.riskOf("KP")).isEqualTo(CountryRiskLevel.LOW);
        assertThat(ours.date()).isEqualTo(LocalDate.of(2026, 10, 23));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZZ,high,x | line 5: \"ZZ\" is not an ISO 3166-1 alpha-2 code in upper case",
                "ir,high,x | line 5: \"ir\" is not an ISO 3166-1 alpha-2 code in upper case",
                "IR,low,x | line 5: \"low\" is not a level: embargoed, high or medium",
                "IR,HIGH,x | line 5: \"HIGH\" is not a level: embargoed, high or medium",
                "KP,high,x | line 5: KP occurs twice",
                "IR,high, | line 5: the basis of the level is missing",
                "IR,high | line 5: has 2 fields instead of 3"
            })
    void aBrokenRowIsRefusedByItsLine(String row, String reason) {
        assertThatThrownBy(() -> CountryRiskFile.read(file(START + "KP,embargoed,x\n" + row + "\n")))
                .isInstanceOf(CountryRiskRefused.class)
                .hasMessageContaining("our-risk.csv")
                .hasMessageEndingWith(reason + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country,level,basis\\nKP,high,x | # Date: yyyy-mm-dd",
                "# Date: today\\ncountry,level,basis\\nKP,high,x | # Date: yyyy-mm-dd",
                "# Date: 2026-10-23\\ncountry,category\\nKP,high | must have the columns country,level,basis",
                "# Date: 2026-10-23\\ncountry,level,basis | has no rows"
            })
    void aTableWithoutDateColumnsOrRowsIsRefused(String text, String reason) {
        assertThatThrownBy(() -> CountryRiskFile.read(file(text.replace("\\n", "\n"))))
                .isInstanceOf(CountryRiskRefused.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> CountryRiskFile.read(new FileSystemResource("no-such-risk.csv")))
                .isInstanceOf(CountryRiskRefused.class)
                .hasMessageContaining("the file does not exist");
    }

    @Test
    void aBrokenTableEndsTheStartWithOneSentence() {
        CountryRiskRefused refused = new CountryRiskRefused("our-risk.csv, line 5: KP occurs twice", new Exception());

        assertThat(new StartFailureAnalyzer().analyze(refused).getDescription())
                .isEqualTo("The table of country risk is not valid: our-risk.csv, line 5: KP occurs twice.");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-18, false", "2026-10-19, false", "2026-10-20, true"})
    @ExtendWith(OutputCaptureExtension.class)
    void warnsOfATableThatIsOlderThanAPlenary(LocalDate today, boolean old, CapturedOutput output) {
        Instant now = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        MockEnvironment server =
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/vouch");
        CountryRiskAge age = new CountryRiskAge(countries, Clock.fixed(now, ZoneOffset.UTC), server);
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        age.bindTo(metrics);

        age.run(null);

        assertThat(output.getOut().contains("country risk is of 2026-06-19")).isEqualTo(old);
        assertThat(metrics.get("vouch.country.risk.age").gauge().value())
                .isEqualTo(today.toEpochDay() - LocalDate.of(2026, 6, 19).toEpochDay());
    }
}
