package dev.vouch.kyc.check;

import dev.vouch.kyc.KycFacts;
import dev.vouch.screening.CountryRisk;
import dev.vouch.screening.CountryRiskLevel;
import org.springframework.stereotype.Component;

/** The country is on no list of the FATF. */
@Component
class CountryRiskCheck implements Check {

    static final String NAME = "country_risk";

    private final CountryRisk risk;

    CountryRiskCheck(CountryRisk risk) {
        this.risk = risk;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        String country = facts.profile().country();
        CountryRiskLevel level = country == null ? CountryRiskLevel.LOW : risk.riskOf(country);
        return level == CountryRiskLevel.LOW
                ? CheckResult.clear(NAME)
                : CheckResult.refer(NAME, country + " is of " + level + " risk. " + risk.source());
    }
}
