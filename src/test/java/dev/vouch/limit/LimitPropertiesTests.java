package dev.vouch.limit;

import static dev.vouch.customer.CustomerType.BUSINESS;
import static dev.vouch.customer.CustomerType.INDIVIDUAL;
import static dev.vouch.customer.KycLevel.ENHANCED;
import static dev.vouch.customer.KycLevel.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LimitPropertiesTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Bound.class);

    @EnableConfigurationProperties(LimitProperties.class)
    static class Bound {}

    @Test
    void areThoseOfTheContractUnlessConfigured() {
        application.run(context -> {
            LimitProperties limits = context.getBean(LimitProperties.class);
            assertThat(limits.of(INDIVIDUAL, STANDARD)).isEqualTo(AllowanceTests.limits("7500", "15000", "15000"));
            assertThat(limits.of(INDIVIDUAL, ENHANCED)).isEqualTo(AllowanceTests.limits("25000", "50000", "50000"));
            assertThat(limits.of(BUSINESS, STANDARD)).isEqualTo(AllowanceTests.limits("50000", "100000", "100000"));
            assertThat(limits.of(BUSINESS, ENHANCED)).isEqualTo(AllowanceTests.limits("50000", "100000", "100000"));
        });
    }

    @Test
    void canBeConfiguredOneByOne() {
        application
                .withPropertyValues("vouch.limits.individual.standard.monthly=30000.50")
                .run(context -> assertThat(
                                context.getBean(LimitProperties.class).of(INDIVIDUAL, STANDARD))
                        .isEqualTo(AllowanceTests.limits("7500", "15000", "30000.50")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "individual.standard.single=15000.01",
                "individual.standard.daily=15000.01",
                "individual.enhanced.single=-1",
                "business.standard.monthly=100000.001",
                "business.enhanced.monthly=1000000000000000",
                "business.standard.single=much",
                "business.standard.single="
            })
    void inconsistentOnesStopTheStart(String limit) {
        application
                .withPropertyValues("vouch.limits." + limit)
                .run(context -> assertThat(context).hasFailed());
    }
}
