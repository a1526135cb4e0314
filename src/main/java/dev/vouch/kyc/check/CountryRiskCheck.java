package dev.vouch.kyc.check;

import dev.vouch.kyc.DocumentFact;
import dev.vouch.kyc.KycFacts;
import dev.vouch.kyc.OwnerFact;
import dev.vouch.screening.CountryRisk;
import dev.vouch.screening.CountryRiskLevel;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** No country is on a list of the FATF: of the customer, its address, its documents, or an owner's address. */
@Component
class CountryRiskCheck implements Check {

    static final String NAME = "country_risk";

    private final CountryRisk risk;

    CountryRiskCheck(CountryRisk risk) {
        this.risk = risk;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        return Stream.of(
                        facts.ownCountries().stream(),
                        facts.documents().stream().map(DocumentFact::issuingCountry),
                        facts.owners().stream().map(OwnerFact::country))
                .flatMap(countries -> countries)
                .filter(Objects::nonNull)
                .filter(country -> risk.riskOf(country) != CountryRiskLevel.LOW)
                .findFirst()
                .map(country ->
                        CheckResult.refer(NAME, country + " is of " + risk.riskOf(country) + " risk. " + risk.source()))
                .orElseGet(() -> CheckResult.clear(NAME));
    }
}
