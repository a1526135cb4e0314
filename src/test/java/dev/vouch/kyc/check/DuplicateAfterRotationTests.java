package dev.vouch.kyc.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.kyc.Submissions;
import org.junit.jupiter.api.Test;

class DuplicateAfterRotationTests {

    private final TestDatabase database = TestDatabase.create();

    /** The index of John's tax id is under the old key, that of Ann's, which is the same, under the new one. */
    @Test
    void eachIsFoundToShareTheTaxIdOfTheOther() {
        String platform;
        Api before;
        String john;
        try (Instance instance = Instance.on(database)) {
            Api operator = Api.asOperator(instance.port());
            platform = operator.newPlatform();
            before = operator.withKeyOf(platform, "platform");
            john = Submissions.john(before);
        }
        try (Instance instance = Instance.afterRotationOn(database)) {
            Api reviewer = Api.asOperator(instance.port()).withKeyOf(platform, "reviewer");
            Api after = before.at(instance.port());
            String ann = after.post(
                            "/v0/customers",
                            Submissions.JOHN.replace("\"John\"", "\"Ann\"").replace("Doe", "Lee"))
                    .header("Location");
            after.post(ann + "/kyc", Submissions.passportAndSelfie(401));
            after.post(john + "/kyc", Submissions.passportAndSelfie(402));

            assertSharesTaxId(Submissions.await(reviewer, ann, "manual_review"), john);
            assertSharesTaxId(Submissions.await(reviewer, john, "manual_review"), ann);
        }
    }

    private static void assertSharesTaxId(Answer kyc, String other) {
        assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                .isEqualTo(other.substring("/v0/customers/".length()) + " has the tax id.");
    }
}
