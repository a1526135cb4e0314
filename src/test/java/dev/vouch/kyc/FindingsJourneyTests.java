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
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks once found, no edit takes away, and a reviewer answers it before the customer is approved. */
@ParameterizedClass
@ValueSource(strings = {"sandbox", "live"})
class FindingsJourneyTests extends Journey {

    private static final String APPROVE = "{\"decision\":\"approve\"}";

    @Parameter
    String environment;

    private Api reviewer;
    private String customer;

    @BeforeEach
    void aCustomerMatchesAList() {
        use(environment);
        reviewer = operator.withKeyOf(platform, "reviewer");
        customer = api.post(
                        "/v0/customers",
                        Submissions.JOHN
                                .replace("\"John\"", "\"Ivan Testovich\"")
                                .replace("\"Doe\"", "\"Sanctionov\""))
                .header("Location");
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "manual_review");
    }

    @Test
    void anEditDoesNotTakeAMatchAway() {
        String etag = reviewer.get(customer + "/kyc").header("ETag");
        assertThat(api.patch(
                                customer,
                                "{\"first_name\":\"John\",\"last_name\":\"Doe\",\"date_of_birth\":\"1980-02-03\"}")
                        .status())
                .isEqualTo(200);
        Answer kyc = awaitRuns(2);

        assertThat(Submissions.check(kyc, "sanctions").at("/outcome").asString())
                .isEqualTo("refer");
        assertThat(Submissions.check(kyc, "sanctions").at("/detail").asString()).contains("Found earlier: ");
        assertThat(kyc.text("/risk_rating")).isEqualTo("high");
        assertThat(Submissions.open(kyc)).contains("identity_document");
        Answer stale = reviewer.with("If-Match", etag).post(customer + "/kyc/decision", APPROVE);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(reviewer.post(customer + "/kyc/decision", APPROVE).text("/code"))
                .isEqualTo("kyc_step_refused");
        assertThat(api.get(customer + "/kyc").json().has("findings")).isFalse();
    }

    @Test
    void eachRunIsKeptWithWhatItWasRunOn() {
        api.patch(customer, "{\"last_name\":\"Doe\"}");
        awaitRuns(2);

        Answer runs = reviewer.get(customer + "/kyc/check-runs");
        assertThat(names(runs)).containsExactly("Doe", "Sanctionov");
        assertThat(runs.text("/data/1/checks/0/name")).isNotBlank();
        Answer first = reviewer.get(customer + "/kyc/check-runs?limit=1");
        assertThat(names(reviewer.get(customer + "/kyc/check-runs?limit=1&cursor=" + first.text("/cursor"))))
                .containsExactly("Sanctionov");
        assertThat(api.get(customer + "/kyc/check-runs").status()).isEqualTo(403);

        api.delete(customer);
        assertThat(names(reviewer.get(customer + "/kyc/check-runs"))).hasSize(2);
    }

    @Test
    void anApprovalAnswersEachReferral() {
        Answer refused = reviewer.post(customer + "/kyc/decision", APPROVE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").valueStream()).anySatisfy(error -> {
            assertThat(error.at("/code").asString()).isEqualTo("referral_unanswered");
            assertThat(error.at("/message").asString()).contains("sanctions", "sample-");
        });
        assertThat(Submissions.history(reviewer.get(customer + "/kyc"))).doesNotContain("approved");

        Answer silent = reviewer.post(customer + "/kyc/decision", """
                {"decision":"approve","reasons":[{"code":"false_positive","check":"sanctions"}]}""");
        assertThat(silent.text("/errors/0/pointer")).isEqualTo("/reasons/0/public");

        Answer approved = reviewer.post(customer + "/kyc/decision", """
                {"decision":"approve","reasons":[{"code":"false_positive","check":"sanctions","internal":"Other face."},
                 {"code":"document_expiry","internal":"Valid to 2031."}]}""");
        assertThat(approved.text("/status")).as(approved.toString()).isEqualTo("approved");
        assertThat(approved.json().at("/findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.at("/reference").asString()).contains("sample-");
            assertThat(finding.at("/closed_reason").asString()).isEqualTo("false_positive: Other face.");
        });
    }

    @Test
    void aDeletedCustomerStaysInTheQueueUntilItIsDecided() {
        api.delete(customer);
        assertThat(reviewer.get("/v0/reviews").text("/data/0/customer_id")).isEqualTo(id());
        String document = reviewer.get(customer + "/documents").text("/data/0/id");
        assertThat(reviewer.get(customer + "/documents/" + document + "/content")
                        .status())
                .isEqualTo(200);
        assertThat(reviewer.post(customer + "/kyc/decision", """
                {"decision":"request_information","reasons":[{"code":"document_unreadable","public":"Blurry."}],
                 "requested":["selfie"]}""").status()).isEqualTo(410);

        Answer rejected = reviewer.post(customer + "/kyc/decision", """
                {"decision":"reject","reasons":[{"code":"sanctions_match","public":"No."}]}""");
        assertThat(rejected.text("/status")).isEqualTo("rejected");
        assertThat(reviewer.get("/v0/reviews").json().at("/data")).isEmpty();
        assertThat(reviewer.get(customer).text("/status")).isEqualTo("deleted");
    }

    private Answer awaitRuns(int runs) {
        Awaitility.await()
                .until(() -> reviewer.get(customer + "/kyc/check-runs")
                                .json()
                                .at("/data")
                                .size()
                        == runs);
        return reviewer.get(customer + "/kyc");
    }

    private String id() {
        return customer.substring("/v0/customers/".length());
    }

    private static List<String> names(Answer runs) {
        return runs.json()
                .at("/data")
                .valueStream()
                .map(run -> run.at("/facts/last_name").asString())
                .toList();
    }
}
