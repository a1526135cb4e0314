package dev.vouch.screening;

import org.springframework.core.io.ClassPathResource;

/** Tables of country risk, for the tests of other packages. */
public final class CountryRisks {

    private CountryRisks() {}

    public static CountryRisk ofVouch() {
        return CountryRiskFile.read(new ClassPathResource(CountryRiskConfiguration.DEFAULT));
    }
}
