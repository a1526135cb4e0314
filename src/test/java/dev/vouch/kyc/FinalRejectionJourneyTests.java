package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A final rejection is remembered, whatever the platform does with the customer. */
class FinalRejectionJourneyTests extends Journey {

    private static final String FRAUD = """
            {"decision":"revoke","reasons":[{"code":"fraud_suspected","public":"No."}],"retryable":false}""";

    private static final String JANE = Submissions.JOHN.replace("John", "Jane").replace("4399", "4398");

    private Api reviewer;
    private String fraudster;

    @BeforeEach
    void aFraudsterIsRejectedAndDeleted() {
        reviewer = operator.withKeyOf(platform, "reviewer");
        fraudster = Submissions.john(api);
        api.post(fraudster + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, fraudster, "approved");
        assertThat(reviewer.post(fraudster + "/kyc/decision", FRAUD).text("/status"))
                .isEqualTo("rejected");
        assertThat(api.delete(fraudster).status()).isEqualTo(200);
    }

    @Test
    void theSamePersonIsNotApprovedAgain() {
        String again = Submissions.john(api);
        api.post(again + "/kyc", Submissions.passportAndSelfie());

        Answer kyc = Submissions.await(reviewer, again, "manual_review");
        assertThat(kyc.text("/risk_rating")).isEqualTo("high");
        assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                .contains(id(fraudster) + " has the tax id (finally rejected, deleted).")
                .contains(id(fraudster) + " has the name and birth date (finally rejected, deleted).")
                .contains(id(fraudster) + " has a document (finally rejected, deleted).");
        assertThat(reviewer.post(again + "/kyc/decision", "{\"decision\":\"approve\"}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the tax id of an owner", "the name and birth date of an owner", "a document"})
    void neitherIsABusinessThatTheyOwn(String shared) {
        String acme = Submissions.acme(api);
        boolean isTaxId = shared.startsWith("the tax id");
        boolean isName = shared.startsWith("the name");
        String owner = api.post(acme + "/beneficial-owners", """
                        {"first_name":"%s","last_name":"Doe","date_of_birth":"1990-01-15","ownership_percentage":"90",
                         "roles":["beneficial_owner","control_person"],
                         "address":{"line1":"1 Main St","city":"New York","state":"NY","postal_code":"10001","country":"US"},
                         "tax_id":{"number":"%s","type":"ssn","country":"US"}}""".formatted(
                                isName ? "John" : "Jack", isTaxId ? "536-90-4399" : "219-09-9998"))
                .header("Location");
        Submissions.document(api, acme, "type", "incorporation_articles");
        api.post(acme + "/beneficial-owners/attestation", "{}");
        boolean isDocument = shared.equals("a document");
        api.post(owner + "/kyc", isDocument ? Submissions.passportAndSelfie() : Submissions.passportAndSelfie(410));

        Answer kyc = Submissions.await(reviewer, acme, "manual_review");
        assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                .contains(id(fraudster) + " has " + shared + " (finally rejected, deleted).");
        assertThat(kyc.text("/risk_rating")).isEqualTo("high");
    }

    /** The platform edits what it will need again, before the reviewer decides or after. */
    @Test
    void neitherWithWhatTheRejectedHadBeforeAnEdit() {
        String jane = api.post("/v0/customers", JANE).header("Location");
        api.post(jane + "/kyc", Submissions.passportAndSelfie(430));
        Submissions.await(api, jane, "approved");
        api.patch(
                jane,
                "{\"first_name\":\"Jill\",\"tax_id\":{\"number\":\"219-09-9997\",\"type\":\"ssn\",\"country\":\"US\"}}");
        api.post(jane + "/kyc", Submissions.passportAndSelfie(431));
        Submissions.await(api, jane, "approved");
        reviewer.post(jane + "/kyc/decision", FRAUD);

        String again = api.post("/v0/customers", JANE).header("Location");
        api.post(again + "/kyc", Submissions.passportAndSelfie(432));

        Answer kyc = Submissions.await(reviewer, again, "manual_review");
        assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                .contains(id(jane) + " has the earlier tax id (finally rejected).")
                .contains(id(jane) + " has the earlier name and birth date (finally rejected).");
        assertThat(kyc.text("/risk_rating")).isEqualTo("high");
    }

    /** With another tax id and other documents: a middle name moves, day and month of the birth date change places. */
    @Test
    void neitherByAnotherFormOfTheNameOrTheBirthDate() {
        String born = JANE.replace("1990-01-15", "1990-03-05").replace("\"Jane\"", "\"Jane\",\"middle_name\":\"Ann\"");
        String jane = api.post("/v0/customers", born).header("Location");
        api.post(jane + "/kyc", Submissions.passportAndSelfie(430));
        Submissions.await(api, jane, "approved");
        reviewer.post(jane + "/kyc/decision", FRAUD);

        Map<String, String> forms = Map.of(
                born.replace("1990-03-05", "1990-05-03"), "219-09-9997",
                born.replace("\"Jane\",\"middle_name\":\"Ann\"", "\"Jane Ann\""), "219-09-9996",
                born.replace("\"Jane\",\"middle_name\":\"Ann\"", "\"DOE\"").replace(": \"Doe\"", ": \"Jane Ann\""),
                        "219-09-9995");
        forms.forEach((form, number) -> {
            String again = api.post("/v0/customers", form.replace("536-90-4398", number))
                    .header("Location");
            api.post(again + "/kyc", Submissions.passportAndSelfie(440 + number.charAt(10)));
            Answer kyc = Submissions.await(reviewer, again, "manual_review");
            assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                    .as(form)
                    .contains(id(jane) + " has a similar name and birth date (finally rejected).");
        });
    }

    /** A platform may still edit the rejected one: those who share its new identity are for a reviewer too. */
    @Test
    void anEditOfTheRejectedReachesThoseItComesToShareWith() {
        String jane = approvedJane();
        String jack = api.post("/v0/customers", JANE.replace("Jane", "Jack").replace("4398", "4397"))
                .header("Location");
        api.post(jack + "/kyc", Submissions.passportAndSelfie(434));
        Submissions.await(api, jack, "approved");
        reviewer.post(jack + "/kyc/decision", FRAUD);

        api.patch(jack, "{\"tax_id\":{\"number\":\"536-90-4398\",\"type\":\"ssn\",\"country\":\"US\"}}");

        awaitReviewOf(jane);
    }

    /** A deleted customer is not compared, so that comes when it is restored. */
    @Test
    void whoIsRestoredIsCheckedAgain() {
        String jane = approvedJane();
        api.delete(jane);
        String twin = api.post("/v0/customers", JANE).header("Location");
        api.post(twin + "/kyc", Submissions.passportAndSelfie(434));
        Submissions.await(api, twin, "manual_review");
        reviewer.post(twin + "/kyc/decision", FRAUD.replace("revoke", "reject"));

        assertThat(reviewer.post(jane + "/restore", null).status()).isEqualTo(200);

        awaitReviewOf(jane);
    }

    private String approvedJane() {
        String jane = api.post("/v0/customers", JANE).header("Location");
        api.post(jane + "/kyc", Submissions.passportAndSelfie(433));
        Submissions.await(api, jane, "approved");
        return jane;
    }

    private void awaitReviewOf(String jane) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        reviewer.get(jane + "/kyc").text("/open_review/reason").contains("duplicates"));
        assertThat(api.get(jane).text("/kyc_status")).isEqualTo("approved");
        assertThat(api.get(jane).json().at("/endorsements")).isEmpty();
    }

    /** Whoever was approved before is for a reviewer too. */
    @Test
    void aRejectionReachesThoseWhoWereApprovedBefore() {
        String jane = approvedJane();
        String twin = api.post("/v0/customers", JANE).header("Location");
        api.post(twin + "/kyc", Submissions.passportAndSelfie(434));
        Submissions.await(api, twin, "manual_review");

        reviewer.post(twin + "/kyc/decision", FRAUD.replace("revoke", "reject"));

        awaitReviewOf(jane);
    }

    @Test
    void aReviewerMayApproveThemWithAReason() {
        String again = Submissions.john(api);
        api.post(again + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, again, "manual_review");

        Answer approved = reviewer.post(again + "/kyc/decision", """
                {"decision":"approve","reasons":[{"code":"duplicates","internal":"The bank confirmed the error."}]}""");
        assertThat(approved.text("/status")).isEqualTo("approved");
        assertThat(approved.json().at("/findings").valueStream()).allSatisfy(finding -> {
            assertThat(finding.at("/open").asBoolean()).isFalse();
            assertThat(finding.at("/closed_by").asString()).startsWith("key_");
            assertThat(finding.at("/closed_reason").asString()).isEqualTo("duplicates: The bank confirmed the error.");
        });
    }

    private static String id(String customer) {
        return customer.substring("/v0/customers/".length());
    }
}
