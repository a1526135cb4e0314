package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;

/** Nobody passes for screened on a live platform unless there is a real list, whatever else clears it. */
class SampleListsTests extends Journey {

    @Test
    void aLivePlatformDoesNotRelyOnInventedLists() {
        String live = Submissions.newLivePlatform(operator);
        String customer = submitted(operator.withKeyOf(live, "platform"));

        Answer kyc = Submissions.await(operator.withKeyOf(live, "reviewer"), customer, "manual_review");

        assertThat(Submissions.check(kyc, "sanctions").at("/outcome").asString())
                .isEqualTo("refer");
        assertThat(Submissions.check(kyc, "sanctions").at("/detail").asString())
                .contains("Sanctions lists are missing", "vouch.screening.lists");
        assertThat(kyc.text("/risk_rating")).isEqualTo("medium");
    }

    @Test
    void aSandboxDoes() {
        Submissions.await(api, submitted(api), "approved");
    }

    @Test
    void nobodyIsClearWhileAListIsNotThere() {
        database.asOwner().sql("update sanctions_editions set current = false").update();
        try {
            String customer = submitted(api);
            Answer kyc = Submissions.await(operator.withKeyOf(platform, "reviewer"), customer, "manual_review");
            assertThat(Submissions.check(kyc, "sanctions").at("/detail").asString())
                    .contains("Sanctions lists are missing", "sample-ofac");
        } finally {
            database.asOwner()
                    .sql("update sanctions_editions set current = true")
                    .update();
        }
    }

    private static String submitted(Api key) {
        String customer = Submissions.john(key);
        key.post(customer + "/kyc", Submissions.passportAndSelfie());
        return customer;
    }
}
