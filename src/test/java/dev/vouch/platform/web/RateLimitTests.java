package dev.vouch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RateLimitTests {

    @EnableConfigurationProperties(RateLimit.class)
    private static class Settings {}

    /** Otherwise each request would fail. */
    @ParameterizedTest
    @ValueSource(strings = {"window=0s", "requests=0", "wrong-keys=-1"})
    void aLimitOfNothingStopsTheStart(String setting) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("vouch.rate-limit." + setting)
                .run(context -> assertThat(context).hasFailed());
    }
}
