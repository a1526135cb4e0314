package dev.vouch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WebhookPropertiesTests {

    @EnableConfigurationProperties(WebhookProperties.class)
    private static class Settings {}

    /** Otherwise nothing would be sent. A number without a unit is of milliseconds. */
    @ParameterizedTest
    @ValueSource(strings = {"lanes=0", "threads=0", "timeout=15"})
    void settingsThatSendNothingStopTheStart(String setting) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("vouch.webhooks." + setting)
                .run(context -> assertThat(context).hasFailed());
    }
}
