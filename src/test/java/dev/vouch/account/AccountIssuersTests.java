package dev.vouch.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class AccountIssuersTests {

    /** Spring Boot explains this exception without a stack trace. */
    @Test
    void anUnknownIssuerEndsTheStartWithAReason() {
        AccountIssuers.Settings settings = new AccountIssuers.Settings("simulatd", "none");

        assertThatThrownBy(() -> new AccountIssuers(settings, List.of(new NoIssuer(), new SimulatedIssuer())))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("vouch.virtual-accounts.sandbox")
                .hasMessageContaining("simulatd")
                .hasMessageContaining("must be one of [none, simulated]");
    }
}
