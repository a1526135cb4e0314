package dev.vouch.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class SettingFailureAnalyzerTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withUserConfiguration(Settings.class);

    record Limits(DataSize memory, Duration patience) {}

    record Service(Limits limits) {}

    @Configuration
    static class Settings {

        @Bean
        Limits limits(@Value("${vouch.memory:1MB}") DataSize memory, @Value("${vouch.wait:1s}") Duration patience) {
            return new Limits(memory, patience);
        }

        @Bean
        Service service(Limits limits) {
            return new Service(limits);
        }
    }

    @Test
    void namesTheSettingAndItsType() {
        assertExplained("vouch.memory=foo", "vouch.memory is \"foo\", which is not a DataSize.");
        assertExplained("vouch.wait=soon", "vouch.wait is \"soon\", which is not a Duration.");
    }

    private void assertExplained(String setting, String description) {
        runner.withPropertyValues(setting).run(context -> {
            FailureAnalysis analysis =
                    new SettingFailureAnalyzer().analyze(Objects.requireNonNull(context.getStartupFailure()));
            assertThat(Objects.requireNonNull(analysis).getDescription()).isEqualTo(description);
        });
    }
}
