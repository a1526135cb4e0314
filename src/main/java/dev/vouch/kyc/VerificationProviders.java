package dev.vouch.kyc;

import dev.vouch.platform.Environment;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Which provider an environment has. */
@Component
@EnableConfigurationProperties(VerificationProviders.Settings.class)
public class VerificationProviders {

    /** {@code vouch.verification.sandbox} and {@code vouch.verification.live}. */
    @ConfigurationProperties("vouch.verification")
    record Settings(
            @DefaultValue("simulated") String sandbox,
            @DefaultValue("manual") String live) {}

    private final VerificationProvider sandbox;
    private final VerificationProvider live;

    VerificationProviders(Settings settings, List<VerificationProvider> providers) {
        this.sandbox = named(settings.sandbox(), providers);
        this.live = named(settings.live(), providers);
    }

    public VerificationProvider of(Environment environment) {
        return environment == Environment.SANDBOX ? sandbox : live;
    }

    private static VerificationProvider named(String name, List<VerificationProvider> providers) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no verification provider " + name + ": take "
                        + providers.stream().map(VerificationProvider::name).toList()));
    }
}
