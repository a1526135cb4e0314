package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.error.StartFailureAnalyzer;
import dev.vouch.platform.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VerificationProvidersTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(VerificationProviders.class, ManualVerification.class, SimulatedVerification.class);

    @Test
    void aPersonDecidesInLiveUnlessConfigured() {
        application.run(context -> {
            VerificationProviders providers = context.getBean(VerificationProviders.class);
            assertThat(providers.of(Environment.LIVE).name()).isEqualTo("manual");
            assertThat(providers.of(Environment.SANDBOX).name()).isEqualTo("simulated");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "live=simulated | VOUCH_VERIFICATION_LIVE=simulated would approve real customers whom nobody has"
                        + " verified: it is for sandboxes only.",
                "live=onfido | VOUCH_VERIFICATION_LIVE names the provider onfido, which does not exist: take one of"
                        + " manual, simulated.",
                "sandbox= | VOUCH_VERIFICATION_SANDBOX names the provider , which does not exist: take one of manual,"
                        + " simulated."
            })
    void oneThatAnEnvironmentCannotHaveStopsTheStartWithOneSentence(String setting, String sentence) {
        application
                .withPropertyValues("vouch.verification." + setting)
                .run(context -> assertThat(new StartFailureAnalyzer()
                                .analyze(context.getStartupFailure())
                                .getDescription())
                        .isEqualTo(sentence));
    }
}
