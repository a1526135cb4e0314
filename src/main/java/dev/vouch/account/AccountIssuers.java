package dev.vouch.account;

import dev.vouch.platform.Environment;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** Finds the issuer of an environment. */
@Component
@EnableConfigurationProperties(AccountIssuers.Settings.class)
class AccountIssuers {

    /** {@code vouch.virtual-accounts.sandbox} and {@code vouch.virtual-accounts.live}. */
    @ConfigurationProperties("vouch.virtual-accounts")
    record Settings(
            @DefaultValue("simulated") String sandbox,
            @DefaultValue("none") String live) {}

    private final AccountIssuer sandbox;
    private final AccountIssuer live;

    AccountIssuers(Settings settings, List<AccountIssuer> issuers) {
        this.sandbox = named("sandbox", settings.sandbox(), issuers);
        this.live = named("live", settings.live(), issuers);
    }

    AccountIssuer of(Environment environment) {
        return environment == Environment.SANDBOX ? sandbox : live;
    }

    private static AccountIssuer named(String setting, String name, List<AccountIssuer> issuers) {
        return issuers.stream()
                .filter(issuer -> issuer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                        "vouch.virtual-accounts." + setting,
                        name,
                        "must be one of "
                                + issuers.stream().map(AccountIssuer::name).toList()));
    }
}
