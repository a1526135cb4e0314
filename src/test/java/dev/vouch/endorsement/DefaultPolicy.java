package dev.vouch.endorsement;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * The policy of instances without a setting. A customer that a test activates by SQL must name it as its policy: else the rollout evaluates that customer within a minute, possibly amid the test.
 */
public final class DefaultPolicy {

    public static final String VERSION = version();

    private DefaultPolicy() {}

    private static String version() {
        try {
            EndorsementSettings settings = new Binder(ConfigurationPropertySources.from(
                            new YamlPropertySourceLoader().load("defaults", new ClassPathResource("application.yaml"))))
                    .bindOrCreate("vouch", EndorsementSettings.class);
            return EndorsementPolicy.of(new CriterionCatalog(new SepaCountries()), settings.byEndorsement())
                    .version();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
