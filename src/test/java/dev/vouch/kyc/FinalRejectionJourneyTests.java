package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.document.FormBody;
import dev.vouch.document.SampleDocuments;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A final rejection is remembered, whatever the platform does with the customer. */
@ParameterizedClass
@ValueSource(strings = {"sandbox", "live"})
class FinalRejectionJourneyTests extends Journey {

    private static final String FRAUD = """
            {"decision":"revoke","reasons":[{"code":"fraud_suspected","public":"No."}],"retryable":false}""";

    private static final String JANE = Submissions.JOHN.replace("John", "Jane").replace("4399", "4398");

    @Parameter
    String environment;

    private Api reviewer;
    private String fraudster;

    @BeforeEach
    void aFraudsterIsRejectedAndDeleted() {
        use(environment);
        reviewer = operator.withKeyOf(platform, "reviewer");
        fraudster = Submissions.john(api);
        api.post(fraudster + "/kyc", Submissions.passportAndSelfie());
        awaitApproval(fraudster, reviewer);
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
        awaitApproval(jane, reviewer);
        api.patch(
                jane,
                "{\"first_name\":\"Jill\",\"tax_id\":{\"number\":\"219-09-9997\",\"type\":\"ssn\",\"country\":\"US\"}}");
        api.post(jane + "/kyc", Submissions.passportAndSelfie(431));
        awaitApproval(jane, reviewer);
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
        awaitApproval(jane, reviewer);
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

    /** With another tax id and other documents, in another alphabet or by the rules of another country. */
    @Test
    void neitherInAnotherRomanisation() {
        String born = JANE.replace("\"Jane\"", "\"Юлия\"")
                .replace("\"Doe\"", "\"Щербакова\"")
                .replace("1990-01-15", "1991-02-16");
        String julia = api.post("/v0/customers", born).header("Location");
        api.post(julia + "/kyc", Submissions.passportAndSelfie(430));
        awaitApproval(julia, reviewer);
        reviewer.post(julia + "/kyc/decision", FRAUD);

        String again = api.post(
                        "/v0/customers",
                        born.replace("Юлия", "Julia")
                                .replace("Щербакова", "Shcherbakova")
                                .replace("4398", "4397"))
                .header("Location");
        api.post(again + "/kyc", Submissions.passportAndSelfie(431));

        Answer kyc = Submissions.await(reviewer, again, "manual_review");
        assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                .contains(id(julia) + " has a similar name and birth date (finally rejected).");
        assertThat(kyc.text("/risk_rating")).isEqualTo("high");
    }

    /** The people behind it come back by themselves, or with another business; or they are there already. */
    @Test
    void neitherAreTheOwnersOfARejectedBusiness() {
        String owned = businessOf("Owen", "219-09-9991", 450);
        String before = businessOf("Owen", "219-09-9991", 451);
        awaitApproval(before, reviewer);
        awaitApproval(owned, reviewer);
        reviewer.post(owned + "/kyc/decision", FRAUD);
        awaitReviewOf(before);
        api.delete(owned);

        String person = api.post(
                        "/v0/customers",
                        JANE.replace("Jane", "Owen")
                                .replace("\"Doe\"", "\"Roe\"")
                                .replace("1990-01-15", "1980-05-20"))
                .header("Location");
        api.post(person + "/kyc", Submissions.passportAndSelfie(452));
        assertThat(duplicatesOf(person))
                .contains(id(owned) + " has an owner with a similar name and birth date (finally rejected, deleted).");
        String renamed = businessOf("Oscar", "219-09-9991", 453);
        assertThat(duplicatesOf(renamed))
                .contains(id(owned) + " has an owner with the tax id (finally rejected, deleted).");
    }

    private String duplicatesOf(String customer) {
        return Submissions.check(Submissions.await(reviewer, customer, "manual_review"), "duplicates")
                .at("/detail")
                .asString();
    }

    private String businessOf(String name, String taxId, int pixels) {
        String business = api.post("/v0/customers", Submissions.ACME.replace("12-3456789", "12-3456" + pixels))
                .header("Location");
        String owner = Submissions.owner(api, business, name, taxId, "90", "control_person");
        byte[] articles = new FormBody()
                .field("type", "incorporation_articles")
                .file("articles.pdf", "application/pdf", SampleDocuments.pdf("ARTICLES " + pixels))
                .bytes();
        api.send("POST", business + "/documents", articles, FormBody.TYPE);
        api.post(business + "/beneficial-owners/attestation", "{}");
        api.post(owner + "/kyc", Submissions.passportAndSelfie(pixels));
        return business;
    }

    /** A platform may still edit the rejected one: those who share its new identity are for a reviewer too. */
    @Test
    void anEditOfTheRejectedReachesThoseItComesToShareWith() {
        String jane = approvedJane();
        String jack = api.post("/v0/customers", JANE.replace("Jane", "Jack").replace("4398", "4397"))
                .header("Location");
        api.post(jack + "/kyc", Submissions.passportAndSelfie(434));
        awaitApproval(jack, reviewer);
        reviewer.post(jack + "/kyc/decision", FRAUD);

        api.patch(jack, "{\"tax_id\":{\"number\":\"536-90-4398\",\"type\":\"ssn\",\"country\":\"US\"}}");

        awaitReviewOf(jane);
    }

    /** A deleted customer is not compared, so that comes when it is restored. */
    @Test
    void aRestoredCustomerIsCheckedAgain() {
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
        awaitApproval(jane, reviewer);
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

    /** A customer who was approved before also needs a reviewer. */
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
                {"decision":"approve","reasons":[{"code":"duplicates","internal":"The bank confirmed the error."},
                 {"code":"sanctions","internal":"Screened."},{"code":"document_expiry","internal":"Valid."}]}""");
        assertThat(approved.text("/status")).as(approved.toString()).isEqualTo("approved");
        assertThat(approved.json().at("/findings").valueStream())
                .filteredOn(finding -> finding.at("/check").asString().equals("duplicates"))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.at("/open").asBoolean()).isFalse();
                    assertThat(finding.at("/closed_by").asString()).startsWith("key_");
                    assertThat(finding.at("/closed_reason").asString())
                            .isEqualTo("duplicates: The bank confirmed the error.");
                });
    }

    private static String id(String customer) {
        return customer.substring("/v0/customers/".length());
    }
}
