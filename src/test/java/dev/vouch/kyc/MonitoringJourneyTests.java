package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to an approved customer afterwards: what it declares, corrects and renews, and what reviewers say of it. */
@ParameterizedClass
@ValueSource(strings = {"sandbox", "live"})
class MonitoringJourneyTests extends Journey {

    private static final String RISKY = """
            {"additional_information":{"involved_activities":["GAMBLING","FIREARMS"],
             "monthly_volume_in_usd":"90000000.00","source_of_funds":"EMPLOYMENT"}}""";
    private static final String KEEP = """
            {"decision":"keep","reasons":[{"code":"licensed","internal":"The licence was checked."}]}""";

    @Parameter
    String environment;

    private Api reviewer;
    private String customer;

    @BeforeEach
    void aCustomerIsApproved() {
        use(environment);
        reviewer = operator.withKeyOf(platform, "reviewer");
        customer = Submissions.john(api);
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        awaitApproval(customer, reviewer);
    }

    @Test
    void declarationsAfterTheApprovalAreRatedToo() {
        assertThat(names(api.get(customer))).contains("can_ach_transfer");

        Answer declared = api.patch(customer, RISKY);

        assertThat(declared.text("/kyc_status")).isEqualTo("approved");
        assertThat(declared.text("/risk_rating")).isEqualTo("high");
        assertThat(names(declared)).isEmpty();
        // The checks run on the new facts, and come to the same.
        awaitChecks();
        Answer queue = reviewer.get("/v0/reviews");
        assertThat(queue.text("/data/0/kind")).isEqualTo("monitoring");
        assertThat(queue.text("/data/0/reason")).contains("risk high", "GAMBLING");
        assertThat(reviewer.get("/v0/reviews?kind=monitoring").json()).isEqualTo(queue.json());
        for (String other : List.of("decision", "periodic")) {
            assertThat(reviewer.get("/v0/reviews?kind=" + other).json().at("/data"))
                    .isEmpty();
        }
        assertThat(api.get("/v0/events?limit=100").toString()).contains("customer.kyc.review_opened");
        assertThat(api.get(customer + "/kyc").json().at("/open_review").has("reason"))
                .isFalse();
        assertThat(api.get(customer + "/eligibility?endorsement=can_ach_transfer&amount=1.00")
                        .toString())
                .contains("no_open_review", "reviewer");
    }

    @Test
    void anEditDoesNotAnswerAReview() {
        api.patch(customer, RISKY);
        api.patch(
                customer,
                "{\"additional_information\":{\"involved_activities\":[\"NONE\"],"
                        + "\"monthly_volume_in_usd\":\"10.00\"}}");
        awaitChecks();
        assertThat(api.get(customer).text("/risk_rating")).isEqualTo("high");
        assertThat(names(api.get(customer))).isEmpty();

        api.patch(customer, "{\"address\":{\"line1\":\"5 Elm St\"}}");
        Answer kyc = Submissions.await(reviewer, customer, "manual_review");
        assertThat(Submissions.check(kyc, "risk_rating").at("/outcome").asString())
                .isEqualTo("refer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"involved_activities\":[\"NONE\"],\"monthly_volume_in_usd\":\"10.00\"}"})
    void anEditDoesNotLowerTheRiskThatAReviewerAccepted(String declaration) {
        api.patch(customer, RISKY);
        awaitChecks();
        reviewer.post(customer + "/kyc/decision", KEEP);
        assertThat(names(api.get(customer))).doesNotContain("can_hold_custody");

        api.patch(customer, "{\"additional_information\":" + declaration + "}");
        awaitChecks();

        assertThat(api.get(customer).text("/risk_rating")).isEqualTo("high");
        assertThat(names(api.get(customer))).doesNotContain("can_hold_custody");
        reviewer.post(customer + "/kyc/risk", "{\"rating\":\"low\",\"reason\":\"It has given up gambling.\"}");
        assertThat(names(api.get(customer))).contains("can_hold_custody");
    }

    @Test
    void aReviewerKeepsTheApproval() {
        api.patch(customer, RISKY);
        awaitChecks();
        assertThat(reviewer.post(customer + "/kyc/decision", "{\"decision\":\"keep\"}")
                        .status())
                .isEqualTo(422);

        Answer kept = reviewer.post(customer + "/kyc/decision", KEEP);

        assertThat(kept.text("/status")).as(kept.toString()).isEqualTo("approved");
        assertThat(Submissions.step(kept, "keep").at("/to").asString()).isEqualTo("approved");
        assertThat(kept.json().has("open_review")).isFalse();
        assertThat(names(api.get(customer))).contains("can_ach_transfer").doesNotContain("can_swift_transfer");
        assertThat(reviewer.get("/v0/reviews").json().at("/data")).isEmpty();
        assertThat(reviewer.post(customer + "/kyc/decision", KEEP).text("/code"))
                .isEqualTo("kyc_step_refused");

        api.patch(customer, "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\",\"DRUGS\"]}}");
        assertThat(reviewer.get("/v0/reviews").json().at("/data")).hasSize(1);
    }

    @Test
    void aDeletedCustomerWaitsUntilItsReviewIsDecided() {
        api.patch(customer, RISKY);
        awaitChecks();
        api.delete(customer);
        assertThat(reviewer.get("/v0/reviews").json().at("/data")).hasSize(1);
        assertThat(reviewer.post(customer + "/kyc/decision", "{\"decision\":\"reverify\"}")
                        .status())
                .isEqualTo(410);

        Answer revoked = reviewer.post(
                customer + "/kyc/decision",
                "{\"decision\":\"revoke\",\"reasons\":[{\"code\":\"fraud_suspected\",\"public\":\"No.\"}]}");

        assertThat(revoked.text("/status")).as(revoked.toString()).isEqualTo("rejected");
        assertThat(api.get(customer).text("/status")).isEqualTo("deleted");
        assertThat(reviewer.get("/v0/reviews").json().at("/data")).isEmpty();
    }

    /** The additional information names others than the profile: each of them is a reviewer's, not only the first. */
    @Test
    void oneAcceptedDifferenceDoesNotCoverTheNext() {
        for (String name : new String[] {"Jack", "Jill"}) {
            api.patch(customer, "{\"additional_information\":{\"first_name\":\"" + name + "\"}}");
            Awaitility.await()
                    .until(() ->
                            reviewer.get(customer + "/kyc").toString().contains("not that of the profile: " + name));
            awaitChecks();
            Answer kept = reviewer.post(
                    customer + "/kyc/decision",
                    "{\"decision\":\"keep\",\"reasons\":[{\"code\":\"nickname\",\"internal\":\"Seen.\"}]}");
            assertThat(kept.text("/status")).as(kept.toString()).isEqualTo("approved");
        }
    }

    @Test
    void aReviewersRatingIsInForceUntilTheFactsBehindItChange() {
        api.patch(customer, RISKY);
        awaitChecks();
        reviewer.post(customer + "/kyc/decision", KEEP);
        assertThat(names(api.get(customer))).doesNotContain("can_hold_custody");
        assertThat(reviewer.post(customer + "/kyc/risk", "{\"rating\":\"medium\"}")
                        .status())
                .isEqualTo(422);

        Answer rated =
                reviewer.post(customer + "/kyc/risk", "{\"rating\":\"medium\",\"reason\":\"Licensed, and audited.\"}");

        assertThat(rated.text("/risk_rating")).as(rated.toString()).isEqualTo("medium");
        assertThat(rated.text("/risk/reason")).isEqualTo("Licensed, and audited.");
        assertThat(names(api.get(customer))).contains("can_hold_custody");
        assertThat(api.get(customer + "/kyc").json().has("risk")).isFalse();
        assertThat(api.post(customer + "/kyc/risk", "{\"rating\":\"low\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);

        api.patch(customer, "{\"additional_information\":{\"involved_activities\":[\"DRUGS\"]}}");
        assertThat(api.get(customer).text("/risk_rating")).isEqualTo("high");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"monthly_volume_in_usd\":\"900000.00\"}", "{\"involved_activities\":[\"DRUGS\"]}"})
    void noEditLowersARatingThatAReviewerRaised(String declaration) {
        reviewer.post(customer + "/kyc/risk", "{\"rating\":\"high\",\"reason\":\"A tip from the police.\"}");

        api.patch(customer, "{\"first_name\":\"Jack\",\"additional_information\":" + declaration + "}");
        api.post(customer + "/kyc", Submissions.passportAndSelfie(404));
        Submissions.await(reviewer, customer, "manual_review");
        assertThat(api.get(customer).text("/risk_rating")).isEqualTo("high");
        api.patch(customer, "{\"additional_information\":null}");
        awaitChecks();

        Answer kyc = reviewer.get(customer + "/kyc");
        assertThat(kyc.text("/status")).isEqualTo("manual_review");
        assertThat(kyc.text("/risk/rating")).isEqualTo("high");
        assertThat(kyc.text("/risk/reason")).isEqualTo("A tip from the police.");
        reviewer.post(customer + "/kyc/risk", "{\"rating\":\"low\",\"reason\":\"The tip was wrong.\"}");
        assertThat(api.get(customer).text("/risk_rating")).isEqualTo("low");
        assertThat(reviewer.get(customer + "/kyc").json().at("/risk/ratings"))
                .extracting(set ->
                        set.path("rating").asString() + " " + set.path("reason").asString())
                .containsExactly("high A tip from the police.", "low The tip was wrong.");
        assertThat(api.get(customer + "/kyc").toString()).doesNotContain("The tip was wrong.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"address\":{\"line2\":\"Apt 5\"}}",
                "{\"middle_name\":\"Henry\"}",
                "{\"last_name\":\"DOE\"}",
                "{\"first_name\":\"Jöhn\"}"
            })
    void aSmallCorrectionKeepsTheApprovalAndIsChecked(String patch) {
        int runs = runs();
        assertThat(api.patch(customer, patch).text("/kyc_status")).isEqualTo("approved");
        Awaitility.await().until(() -> runs() > runs);
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
        assertThat(names(api.get(customer))).contains("can_ach_transfer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"address\":{\"line1\":\"5 Elm St\"}}",
                "{\"last_name\":\"Smith\"}",
                "{\"date_of_birth\":\"1990-01-16\"}",
                "{\"tax_id\":{\"number\":\"536-90-4398\",\"type\":\"ssn\",\"country\":\"US\"}}"
            })
    void anyOtherChangeTakesTheApproval(String patch) {
        Answer patched = api.patch(customer, patch);

        assertThat(patched.text("/kyc_status")).as(patched.toString()).isNotEqualTo("approved");
        assertThat(names(patched)).isEmpty();
    }

    @Test
    void aRenewalReplacesTheDocumentOnceItIsChecked() {
        int runs = runs();
        Answer renewed = Submissions.document(api, customer, "type", "passport", "expires_on", "2039-01-01");

        assertThat(renewed.status()).isEqualTo(201);
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
        Awaitility.await().until(() -> runs() > runs);
        keepWhereAPersonDecides();
        List<String> passports = reviewer.get(customer + "/documents")
                .json()
                .at("/data")
                .valueStream()
                .filter(document -> document.at("/type").asString().equals("passport"))
                .map(document -> document.at("/status").asString() + " " + document.has("superseded_at"))
                .toList();
        assertThat(passports).containsExactly("accepted false", "accepted true");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
    }

    @Test
    void anExpiredRenewalIsRejectedAndTheApprovalStands() {
        Submissions.document(api, customer, "type", "passport", "expires_on", "2020-01-01");
        awaitChecks();
        keepWhereAPersonDecides();

        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
        assertThat(names(api.get(customer))).contains("can_ach_transfer");
        assertThat(reviewer.get(customer + "/documents").json().at("/data").valueStream())
                .anySatisfy(document -> {
                    assertThat(document.at("/status").asString()).isEqualTo("rejected");
                    assertThat(document.at("/rejection_reason").asString()).contains("expired on 2020-01-01");
                });
    }

    /** Between the request of a correction and the next review, as at any other time. */
    @Test
    void anotherNameNeedsADocumentOnceTheChecksHaveSeenOne() {
        String jane = api.post(
                        "/v0/customers",
                        Submissions.JOHN.replace("4399", "4398").replace("10001", "1000"))
                .header("Location");
        api.post(jane + "/kyc", Submissions.passportAndSelfie(407));
        Submissions.await(api, jane, "incomplete");

        api.patch(jane, "{\"first_name\":\"Jane\",\"address\":{\"postal_code\":\"10001\"}}");

        Answer kyc = api.get(jane + "/kyc");
        assertThat(kyc.text("/status")).isEqualTo("incomplete");
        assertThat(Submissions.open(kyc)).containsExactly("identity_document");
    }

    @Test
    void aReviewerReopensARejectionByTheChecks() {
        String young = api.post("/v0/customers", Submissions.JOHN.replace("1990-01-15", "2015-01-15"))
                .header("Location");
        api.post(young + "/kyc", Submissions.passportAndSelfie(405));
        Submissions.await(api, young, "rejected");

        Answer reopened = reviewer.post(young + "/kyc/decision", """
                {"decision":"reopen","requested":["date_of_birth"],
                 "reasons":[{"code":"details_mismatch","public":"Please correct the birth date."}]}""");
        assertThat(reopened.text("/status")).as(reopened.toString()).isEqualTo("incomplete");
    }

    @Test
    void aNewSubmissionReopensARetryableRejection() {
        reviewer.post(customer + "/kyc/decision", """
                {"decision":"revoke","retryable":true,"reasons":[{"code":"document_unreadable","public":"Blurry."}]}""");
        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("rejected");

        api.post(customer + "/kyc", Submissions.passportAndSelfie(406));

        assertThat(Submissions.history(api.get(customer + "/kyc"))).contains("incomplete");
        awaitApproval(customer, reviewer);
    }

    /** Otherwise the finding would wait, out of the reviewers' sight, for the customer to correct the rest. */
    @Test
    void aCorrectionHidesNoFinding() {
        rows().update("update customers set address_postal_code = '1000'");
        api.patch(customer, "{\"additional_information\":{\"first_name\":\"Jack\"}}");
        awaitChecks();

        assertThat(api.get(customer).text("/kyc_status")).isEqualTo("approved");
        assertThat(names(api.get(customer))).isEmpty();
        assertThat(reviewer.get("/v0/reviews").text("/data/0/reason")).isEqualTo("additional_information");
        assertThat(Submissions.open(api.get(customer + "/kyc"))).containsExactly("residential_address");

        Answer kept = reviewer.post(customer + "/kyc/decision", KEEP);
        assertThat(kept.text("/status")).as(kept.toString()).isEqualTo("incomplete");
        assertThat(Submissions.step(kept, "keep").at("/reasons").toString()).contains("The licence was checked.");
        assertThat(Submissions.open(kept)).containsExactly("residential_address");

        api.patch(customer, "{\"address\":{\"postal_code\":\"10001\"}}");
        awaitApproval(customer, reviewer);
    }

    @Test
    void aCorrectionAloneEndsTheApproval() {
        rows().update("update customers set address_postal_code = '1000'");
        api.patch(customer, "{\"middle_name\":\"Henry\"}");
        awaitChecks();

        Answer kyc = api.get(customer + "/kyc");
        assertThat(kyc.text("/status")).isEqualTo("incomplete");
        assertThat(Submissions.open(kyc)).containsExactly("residential_address");
    }

    /** In live no document is accepted without a reviewer. */
    private void keepWhereAPersonDecides() {
        if (environment.equals("live")) {
            assertThat(api.get(customer).text("/open_review")).isEqualTo("monitoring");
            assertThat(reviewer.post(customer + "/kyc/decision", KEEP).text("/status"))
                    .isEqualTo("approved");
        }
    }

    private void awaitChecks() {
        Submissions.awaitChecks(database, platform);
    }

    private int runs() {
        return reviewer.get(customer + "/kyc/check-runs?limit=100")
                .json()
                .at("/data")
                .size();
    }

    private static List<String> names(Answer customer) {
        return customer.json()
                .at("/endorsements")
                .valueStream()
                .map(endorsement -> endorsement.asString())
                .toList();
    }
}
