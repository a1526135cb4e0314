package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.ConfiguredJourney;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;

/** A list from a file is a real one: with it a live platform may clear somebody. */
class RealListsTests extends ConfiguredJourney {

    @Test
    void aLivePlatformReliesOnThem() {
        String id = Submissions.newLivePlatform(operator);
        Api live = operator.withKeyOf(id, "platform");
        String customer = Submissions.john(live);
        live.post(
                customer + "/kyc",
                Submissions.passportAndSelfie().replaceFirst("\\{", "{\"expires_on\":\"2039-01-31\","));

        Answer kyc = Submissions.await(operator.withKeyOf(id, "reviewer"), customer, "manual_review");

        assertThat(Submissions.check(kyc, "sanctions").at("/outcome").asString())
                .isEqualTo("clear");
        assertThat(Submissions.check(kyc, "verification").at("/detail").asString())
                .isEqualTo("Referred to a reviewer by the provider manual.");
        assertThat(Submissions.check(kyc, "sanctions").at("/detail").asString()).startsWith("Screened against real ");
        assertThat(Submissions.check(live.get(customer + "/kyc"), "sanctions").has("detail"))
                .isFalse();
    }
}
