package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.RiskRating;
import dev.vouch.kyc.Finding;
import dev.vouch.kyc.RiskAssessment;
import dev.vouch.requirement.Facts;
import dev.vouch.screening.CountryRisks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class RiskTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Risk risk = new Risk(CountryRisks.ofVouch());
    private final Facts john = Facts.of(CustomerType.INDIVIDUAL);

    @ParameterizedTest
    @CsvSource({
        "sanctions, HIGH",
        "pep, HIGH",
        "adverse_media, MEDIUM",
        "digital_currency_addresses, HIGH",
        "duplicates, MEDIUM",
        "address, LOW",
        "document_quality, LOW",
        "minimum_age, LOW"
    })
    void followsWhatIsReferred(String check, RiskRating rating) {
        assertThat(rate(john, CheckResult.refer(check, "x", "x"), CheckResult.clear("other")))
                .isEqualTo(rating);
        assertThat(rate(john, CheckResult.clear(check))).isEqualTo(RiskRating.LOW);
    }

    @ParameterizedTest
    @CsvSource({"CU, HIGH", "KP, HIGH", "RU, HIGH", "MM, HIGH", "VN, MEDIUM", "VU, MEDIUM", "BR, LOW"})
    void followsTheWorstCountry(String country, RiskRating rating) {
        assertThat(rate(john.ofCountry(country))).isEqualTo(rating);
    }

    @Test
    void isMediumWhereNobodyWasScreened() {
        assertThat(rate(john, CheckResult.unknown("sanctions", "john", "no lists")))
                .isEqualTo(RiskRating.MEDIUM);
    }

    @Test
    void isHighWhereSomethingIsSharedWithSomebodyRejected() {
        Finding rejected =
                Finding.lasting("duplicates", "cus_x the tax id", "x", new Finding.Strength(1, 0, false, null));
        assertThat(rate(john, CheckResult.refer("duplicates", List.of(rejected), "x")))
                .isEqualTo(RiskRating.HIGH);
    }

    @Test
    void theHighestFactorDecidesAndAllAreNamed() {
        RiskAssessment assessment = risk.assess(
                john.facts(),
                List.of(CheckResult.refer("duplicates", "a", "x"), CheckResult.refer("sanctions", "b", "x")));
        assertThat(assessment).isEqualTo(new RiskAssessment(RiskRating.HIGH, List.of("sanctions b", "duplicates a")));
    }

    private RiskRating rate(Facts facts, CheckResult... results) {
        return risk.assess(facts.facts(), List.of(results)).rating();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"involved_activities\":[\"NONE\"] | LOW",
                "\"involved_activities\":[\"GAMBLING\"] | HIGH",
                "\"monthly_volume_in_usd\":100000.00 | LOW",
                "\"monthly_volume_in_usd\":100000.01 | MEDIUM",
                "\"monthly_transaction_volume\":100000.01 | MEDIUM",
                "\"is_regulated_activity\":true | MEDIUM",
                "\"is_regulated_activity\":false | LOW",
                "\"is_regulated_activity\":true,\"involved_activities\":[\"GAMBLING\"] | HIGH"
            })
    void followsTheCustomersDeclarations(String declared, RiskRating rating) {
        AdditionalInformation information =
                JSON.readValue("{\"type\":\"business\"," + declared + "}", AdditionalInformation.class);
        assertThat(rate(Facts.of(CustomerType.BUSINESS).declaring(information))).isEqualTo(rating);
    }
}
