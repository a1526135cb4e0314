package dev.vouch.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.customer.CustomerType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class CountryRequirementsTests {

    /** Spring Boot reads the names of environment variables in lower case. */
    @ParameterizedTest
    @ValueSource(strings = {"VOUCH_REQUIREMENTS_INDIVIDUAL_DE", "VOUCH_REQUIREMENTS_INDIVIDUAL_DEU"})
    void areTakenFromTheEnvironment(String variable) {
        assertThat(bound(variable, "proof_of_address,bank_statement").of("DE", CustomerType.INDIVIDUAL))
                .containsExactly("proof_of_address", "bank_statement");
        assertThat(bound(variable, "proof_of_address").of("DE", CustomerType.BUSINESS))
                .isEmpty();
    }

    @Test
    void ofOneCountryAddUp() {
        CountryRequirements added = new CountryRequirements(
                Map.of(), Map.of("FRA", List.of("bank_statement"), "fr", List.of("proof_of_address")));

        assertThat(added.of("FR", CustomerType.BUSINESS))
                .containsExactlyInAnyOrder("bank_statement", "proof_of_address");
    }

    @Test
    void endTheStartWhereTheCountryIsNone() {
        assertThatThrownBy(() -> bound("VOUCH_REQUIREMENTS_BUSINESS_XX", "proof_of_address"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("vouch.requirements")
                .hasMessageContaining("xx");
    }

    /** Spring Boot explains this exception without a stack trace. */
    @Test
    void endTheStartWithAReasonWhereANameIsUnknown() {
        CountryRequirements added = bound("VOUCH_REQUIREMENTS_BUSINESS_DE", "bank_statements");

        assertThatThrownBy(() -> added.refuseUnknown(Set.of("bank_statement")))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("bank_statements")
                .hasMessageContaining("must be one of [bank_statement]");
    }

    private static CountryRequirements bound(String variable, String value) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", Map.of(variable, value)));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bind("vouch.requirements", CountryRequirements.class)
                .get();
    }
}
