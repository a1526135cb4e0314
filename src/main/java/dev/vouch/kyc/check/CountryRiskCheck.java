package dev.vouch.kyc.check;

import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.OwnerFact;
import dev.vouch.screening.CountryRisk;
import dev.vouch.screening.CountryRiskLevel;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Neither the country, nor that of the address, nor that of an owner's address is on a list of the FATF. */
@Component
class CountryRiskCheck implements Check {

    static final String NAME = "country_risk";

    private final CountryRisk risk;

    CountryRiskCheck(CountryRisk risk) {
        this.risk = risk;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        return Stream.concat(
                        facts.ownCountries().stream(),
                        facts.owners().stream().map(OwnerFact::country).flatMap(Stream::ofNullable))
                .filter(country -> risk.riskOf(country) != CountryRiskLevel.LOW)
                .findFirst()
                .map(country ->
                        CheckResult.refer(NAME, country + " is of " + risk.riskOf(country) + " risk. " + risk.source()))
                .orElseGet(() -> CheckResult.clear(NAME));
    }
}
