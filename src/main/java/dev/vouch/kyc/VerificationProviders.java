package dev.vouch.kyc;

import dev.vouch.error.StartRefused;
import dev.vouch.platform.Environment;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The provider of each environment. */
@Component
@EnableConfigurationProperties(VerificationProviders.Settings.class)
public class VerificationProviders {

    /** {@code vouch.verification.sandbox} and {@code vouch.verification.live}. */
    @ConfigurationProperties("vouch.verification")
    record Settings(
            @DefaultValue("simulated") String sandbox,
            @DefaultValue("manual") String live) {}

    private static final String LIVE = "VOUCH_VERIFICATION_LIVE";
    private static final String USE_DEFAULT = "Unset the variable to use the default, manual for live.";

    private final VerificationProvider sandbox;
    private final VerificationProvider live;

    VerificationProviders(Settings settings, List<VerificationProvider> providers) {
        this.sandbox = named("VOUCH_VERIFICATION_SANDBOX", settings.sandbox(), providers);
        this.live = named(LIVE, settings.live(), providers);
        if (live instanceof SimulatedVerification) {
            throw new StartRefused(
                    LIVE + "=simulated would approve real customers whom nobody has verified: it is for"
                            + " sandboxes only.",
                    USE_DEFAULT);
        }
    }

    public VerificationProvider of(Environment environment) {
        return environment == Environment.SANDBOX ? sandbox : live;
    }

    private static VerificationProvider named(String variable, String name, List<VerificationProvider> providers) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> StartRefused.unknownName(
                        variable, "provider " + name, providers.stream().map(VerificationProvider::name), USE_DEFAULT));
    }
}
