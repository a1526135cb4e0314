package dev.vouch.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.error.StartRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountIssuersTests {

    @Test
    void anUnknownIssuerEndsTheStartWithAReason() {
        AccountIssuers.Settings settings = new AccountIssuers.Settings("simulatd", "none");

        assertThatThrownBy(() -> new AccountIssuers(settings, List.of(new NoIssuer(), new SimulatedIssuer())))
                .isInstanceOf(StartRefused.class)
                .hasMessage("VOUCH_VIRTUALACCOUNTS_SANDBOX names the issuer simulatd, which does not exist:"
                        + " take one of none, simulated.");
    }
}
