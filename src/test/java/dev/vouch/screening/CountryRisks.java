package dev.vouch.screening;

/** Tables of country risk, for the tests of other packages. */
public final class CountryRisks {

    private CountryRisks() {}

    public static CountryRisk ofVouch() {
        return new CountryRisk();
    }
}
