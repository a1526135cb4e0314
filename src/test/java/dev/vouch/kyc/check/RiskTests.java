package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.customer.AdditionalInformation;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.RiskRating;
import dev.vouch.kyc.Facts;
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

    private final Risk risk = new Risk();
    private final Facts john = Facts.of(CustomerType.INDIVIDUAL);

    @ParameterizedTest
    @CsvSource({
        "sanctions, HIGH",
        "country_risk, HIGH",
        "duplicates, MEDIUM",
        "address, LOW",
        "document_quality, LOW",
        "minimum_age, LOW"
    })
    void followsWhatWasReferred(String check, RiskRating rating) {
        assertThat(risk.rate(john.facts(), List.of(CheckResult.refer(check, "x"), CheckResult.clear("other"))))
                .isEqualTo(rating);
        assertThat(risk.rate(john.facts(), List.of(CheckResult.clear(check)))).isEqualTo(RiskRating.LOW);
    }

    @Test
    void isMediumWhereNobodyWasScreened() {
        assertThat(risk.rate(john.facts(), List.of(CheckResult.unknown("sanctions", "no lists"))))
                .isEqualTo(RiskRating.MEDIUM);
    }

    @Test
    void theFirstRowThatHoldsDecides() {
        assertThat(risk.rate(
                        john.facts(),
                        List.of(CheckResult.refer("duplicates", "x"), CheckResult.refer("country_risk", "x"))))
                .isEqualTo(RiskRating.HIGH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"involved_activities\":[\"NONE\"] | LOW",
                "\"involved_activities\":[\"GAMBLING\"] | HIGH",
                "\"monthly_volume_in_usd\":100000.00 | LOW",
                "\"monthly_volume_in_usd\":100000.01 | MEDIUM",
                "\"is_regulated_activity\":true | MEDIUM",
                "\"is_regulated_activity\":false | LOW",
                "\"is_regulated_activity\":true,\"involved_activities\":[\"GAMBLING\"] | HIGH"
            })
    void followsWhatTheCustomerTells(String told, RiskRating rating) {
        AdditionalInformation information =
                JSON.readValue("{\"type\":\"business\"," + told + "}", AdditionalInformation.class);
        assertThat(risk.rate(
                        Facts.of(CustomerType.BUSINESS).telling(information).facts(), List.of()))
                .isEqualTo(rating);
    }
}
