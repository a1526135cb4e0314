package dev.vouch.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Rotated;
import dev.vouch.Verified;
import org.junit.jupiter.api.Test;

class AccountAfterRotationTests {

    /** Its index is under the old key, that of the account to link under the new one. */
    @Test
    void anAccountLinkedBeforeIsFound() {
        Api client = Api.ofNewPlatform(Rotated.before().port());
        String accounts = Verified.customer(client) + "/external-accounts";
        Answer linked = client.post(accounts, ExternalAccountJourneyTests.US);
        assertThat(linked.status()).isEqualTo(201);

        Answer again = client.at(Rotated.after().port()).post(accounts, ExternalAccountJourneyTests.US);

        assertThat(again.text("/code")).isEqualTo("external_account_exists");
        assertThat(again.text("/existing_id")).isEqualTo(linked.text("/id"));
    }
}
