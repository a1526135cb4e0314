package dev.vouch.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.Verified;
import org.junit.jupiter.api.Test;

class AccountAfterRotationTests {

    private final TestDatabase database = TestDatabase.create();

    /** Its index is under the old key, that of the account to link under the new one. */
    @Test
    void anAccountLinkedBeforeIsFound() {
        Api client;
        String accounts;
        Answer linked;
        try (Instance before = Instance.on(database)) {
            client = Api.ofNewPlatform(before.port());
            accounts = Verified.customer(client) + "/external-accounts";
            linked = client.post(accounts, ExternalAccountJourneyTests.US);
            assertThat(linked.status()).isEqualTo(201);
        }
        try (Instance after = Instance.afterRotationOn(database)) {
            Answer again = client.at(after.port()).post(accounts, ExternalAccountJourneyTests.US);

            assertThat(again.text("/code")).isEqualTo("external_account_exists");
            assertThat(again.text("/existing_id")).isEqualTo(linked.text("/id"));
        }
    }
}
