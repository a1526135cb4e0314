package dev.vouch.kyc.check;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.Address;
import dev.vouch.customer.Country;
import dev.vouch.kyc.Finding;
import dev.vouch.requirement.DocumentFact;
import dev.vouch.requirement.KycFacts;
import dev.vouch.requirement.OwnerFact;
import dev.vouch.screening.CountryRisk;
import dev.vouch.screening.CountryRiskLevel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * No country is at risk: of the customer, its address, its documents, an owner's address, or of its additional
 * information.
 */
@Component
class CountryRiskCheck implements Check {

    static final String NAME = "country_risk";

    private final CountryRisk risk;

    CountryRiskCheck(CountryRisk risk) {
        this.risk = risk;
    }

    @Override
    public CheckResult of(KycFacts facts) {
        List<Finding> found = countries(facts)
                .filter(country -> risk.riskOf(country) != CountryRiskLevel.LOW)
                .distinct()
                .sorted()
                .map(country -> Finding.of(NAME, country, risk.explain(country)))
                .toList();
        return CheckResult.of(NAME, found);
    }

    /** Alpha-2. */
    static Stream<String> countries(KycFacts facts) {
        return Stream.of(
                        facts.ownCountries().stream(),
                        facts.documents().stream().map(DocumentFact::issuingCountry),
                        facts.owners().stream().map(OwnerFact::country),
                        Optional.ofNullable(facts.profile().additionalInformation()).stream()
                                .flatMap(CountryRiskCheck::countries))
                .flatMap(countries -> countries)
                .filter(Objects::nonNull);
    }

    private static Stream<String> countries(AdditionalInformation information) {
        return Stream.concat(
                Optional.ofNullable(information.address()).map(Address::country).stream(),
                Optional.ofNullable(information.jurisdictions()).stream()
                        .flatMap(List::stream)
                        .flatMap(jurisdiction -> Country.alpha2(jurisdiction.toString()).stream()));
    }
}
