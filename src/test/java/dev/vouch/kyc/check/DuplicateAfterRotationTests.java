package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Proof;
import dev.vouch.Rotated;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;

@Proof
class DuplicateAfterRotationTests {

    /** The index of John's tax id is under the old key, that of Ann's, which is the same, under the new one. */
    @Test
    void eachIsFoundToShareTheTaxIdOfTheOther() {
        Api operator = Api.asOperator(Rotated.before().port());
        String platform = operator.newPlatform();
        Api before = operator.withKeyOf(platform, "platform");
        String john = Submissions.john(before);

        Api after = before.at(Rotated.after().port());
        Api reviewer =
                operator.withKeyOf(platform, "reviewer").at(Rotated.after().port());
        String ann = after.post(
                        "/v0/customers",
                        Submissions.JOHN.replace("\"John\"", "\"Ann\"").replace("Doe", "Lee"))
                .header("Location");
        after.post(ann + "/kyc", Submissions.passportAndSelfie(401));
        after.post(john + "/kyc", Submissions.passportAndSelfie(402));

        assertSharesTaxId(Submissions.await(reviewer, ann, "manual_review"), john);
        assertSharesTaxId(Submissions.await(reviewer, john, "manual_review"), ann);
    }

    private static void assertSharesTaxId(Answer kyc, String other) {
        assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                .isEqualTo(other.substring("/v0/customers/".length()) + " has the tax id.");
    }
}
