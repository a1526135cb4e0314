package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is approved on what the checks have not seen yet, however late they are. */
class PendingChecksJourneyTests extends Journey {

    private static final String APPROVE = Submissions.APPROVE;

    private LateJobs jobs;
    private String livePlatform;
    private Api live;
    private Api reviewer;
    private String customer;

    @BeforeEach
    void aLiveCustomerInReviewWhoseNextChecksAreLate() {
        jobs = new LateJobs(database);
        livePlatform = Submissions.newLivePlatform(operator);
        live = operator.withKeyOf(livePlatform, "platform");
        reviewer = operator.withKeyOf(livePlatform, "reviewer");
        customer = Submissions.john(live);
        live.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(live, customer, "manual_review");
        jobs.hold();
    }

    @AfterEach
    void checksAreInTime() {
        jobs.holdNoMore();
    }

    @Test
    void aChangeDuringReviewIsCheckedBeforeAPersonApproves() {
        assertThat(live.patch(customer, "{\"middle_name\":\"Henry\"}").status()).isEqualTo(200);

        Answer refused = decide(APPROVE);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("kyc_step_refused");
        assertThat(refused.text("/detail")).contains("checks");
        assertThat(refused.json().at("/allowed")).hasToString("[\"request_information\",\"reject\"]");
        assertThat(live.get(customer).text("/kyc_status")).isEqualTo("manual_review");

        runTheChecks();
        Awaitility.await()
                .untilAsserted(() -> assertThat(decide(APPROVE).text("/status")).isEqualTo("approved"));
    }

    @Test
    void aNewMatchDuringReviewIsCheckedBeforeAPersonApproves() {
        // As if the entry had come to the list now.
        rowsOf(livePlatform).update("update customers set first_name = 'Ivan Testovich', last_name = 'Sanctionov'");
        NewEdition.publish(rowsOf(livePlatform));
        jobs.makeDue("kyc-rescreening");
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(this::isPending);

        assertThat(decide(APPROVE).status()).isEqualTo(409);
        runTheChecks();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> !isPending());
        assertThat(Submissions.check(reviewer.get(customer + "/kyc"), "sanctions")
                        .toString())
                .contains("refer");
    }

    @Test
    void aChangeOfNoFactNeedsNoChecks() {
        live.patch(customer, "{\"metadata\":{\"tier\":\"gold\"}}");

        assertThat(decide(APPROVE).text("/status")).isEqualTo("approved");
    }

    /** The checks of the submission before it are void then: nobody would ever answer for them. */
    @Test
    void voidChecksDelayNobody() {
        live.patch(customer, "{\"last_name\":\"Smith\"}");
        decide("""
                {"decision":"request_information","requested":["selfie"],
                 "reasons":[{"code":"document_unreadable","public":"Too blurry."}]}""");
        live.post(customer + "/kyc", Submissions.passportAndSelfie());
        runTheChecks();
        Submissions.await(live, customer, "manual_review");

        assertThat(decide(APPROVE).text("/status")).isEqualTo("approved");
    }

    /** What the reviewer rejected is remembered, though the checks never saw it and the platform edits it afterwards. */
    @Test
    void aRejectionBeforeTheChecksIsRemembered() {
        live.patch(
                customer,
                "{\"first_name\":\"Jane\",\"tax_id\":{\"number\":\"536-90-4398\",\"type\":\"ssn\",\"country\":\"US\"}}");
        decide("{\"decision\":\"reject\",\"reasons\":[{\"code\":\"fraud_suspected\",\"public\":\"No.\"}]}");
        live.patch(
                customer,
                "{\"first_name\":\"Jill\",\"tax_id\":{\"number\":\"536-90-4397\",\"type\":\"ssn\",\"country\":\"US\"}}");
        runTheChecks();

        String again = live.post(
                        "/v0/customers",
                        Submissions.JOHN.replace("John", "Jane").replace("4399", "4398"))
                .header("Location");
        live.post(again + "/kyc", Submissions.passportAndSelfie(430));

        Answer kyc = Submissions.await(reviewer, again, "manual_review");
        assertThat(Submissions.check(kyc, "duplicates").at("/detail").asString())
                .contains("has the earlier tax id (finally rejected)")
                .contains("has the earlier name and birth date (finally rejected)");
    }

    private void runTheChecks() {
        checksAreInTime();
        jobs.makeDue("kyc-checks");
    }

    private boolean isPending() {
        return rowsOf(livePlatform)
                .sql()
                .sql("select checks_pending from kyc_cases")
                .query(Boolean.class)
                .single();
    }

    private Answer decide(String decision) {
        return reviewer.post(customer + "/kyc/decision", decision);
    }
}
