package dev.vouch.account;

import dev.vouch.error.StartRefused;
import dev.vouch.platform.Environment;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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
        this.sandbox = named("VOUCH_VIRTUALACCOUNTS_SANDBOX", settings.sandbox(), issuers);
        this.live = named("VOUCH_VIRTUALACCOUNTS_LIVE", settings.live(), issuers);
    }

    AccountIssuer of(Environment environment) {
        return environment == Environment.SANDBOX ? sandbox : live;
    }

    private static AccountIssuer named(String variable, String name, List<AccountIssuer> issuers) {
        return issuers.stream()
                .filter(issuer -> issuer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> StartRefused.unknownName(
                        variable,
                        "issuer " + name,
                        issuers.stream().map(AccountIssuer::name),
                        "Unset the variable to use the default."));
    }
}
