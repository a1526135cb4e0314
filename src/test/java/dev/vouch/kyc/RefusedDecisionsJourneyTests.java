package dev.vouch.kyc;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Decisions that are not one: each refusal says what is wrong, and nothing is written. */
@ParameterizedClass
@ValueSource(strings = {"sandbox", "live"})
class RefusedDecisionsJourneyTests extends Journey {

    private static final String APPROVE = """
            {"decision":"approve","reasons":[{"code":"sanctions","internal":"Another person."},
             {"code":"country_risk","internal":"Left as a child."},{"code":"document_expiry","internal":"Valid."}]}""";

    @Parameter
    String environment;

    private Api reviewer;
    private String customer;
    private String decision;
    private String rows;

    @BeforeEach
    void aCustomerWhoMatchesAListAndComesFromACountryOfRisk() {
        use(environment);
        reviewer = operator.withKeyOf(platform, "reviewer", "Ada");
        customer = api.post(
                        "/v0/customers",
                        Submissions.JOHN
                                .replace("\"John\"", "\"Ivan Testovich\",\"nationality\":\"RU\"")
                                .replace("\"Doe\"", "\"Sanctionov\""))
                .header("Location");
        api.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, customer, "manual_review");
        decision = customer + "/kyc/decision";
        rows = rows().fingerprint();
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(rows().fingerprint()).isEqualTo(rows);
    }

    @Test
    void aDecisionOnAnOutdatedCase() {
        Api stale = reviewer.with("If-Match", "\"1\"");

        assertProblem(stale.post(decision, APPROVE), 412, "version_stale");
        assertProblem(stale.post(decision, """
                {"decision":"reject","reasons":[{"code":"out_of_scope","public":"Sorry."}]}"""), 412, "version_stale");
        assertProblem(
                stale.post(customer + "/kyc/risk", "{\"rating\":\"low\",\"reason\":\"x\"}"), 412, "version_stale");
    }

    @Test
    void anApprovalThatLeavesAReferralUnanswered() {
        Answer none = assertProblem(reviewer.post(decision, "{\"decision\":\"approve\"}"), 422, "validation_failed");
        assertThat(none.json().at("/errors").valueStream())
                .extracting(JsonNode::toString)
                .allSatisfy(error -> assertThat(error).contains("referral_unanswered", "/reasons"))
                .anySatisfy(error -> assertThat(error).contains("sanctions", "sample-"))
                .anySatisfy(error -> assertThat(error).contains("country_risk", "RU"))
                .hasSize(environment.equals("live") ? 3 : 2);

        Answer one = assertProblem(
                reviewer.post(decision, APPROVE.replace("country_risk", "identity_verified")),
                422,
                "validation_failed");
        assertThat(one.json().at("/errors")).hasSize(1);
        assertThat(one.text("/errors/0/message")).contains("country_risk");
        assertProblem(
                reviewer.post(decision, APPROVE.replace("\"internal\":\"Another person.\"", "\"internal\":\" \"")),
                422,
                "validation_failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"decision\":\"reject\"} | /reasons",
                "{\"decision\":\"revoke\"} | /reasons",
                "{\"decision\":\"keep\"} | /reasons",
                "{\"decision\":\"request_information\",\"reasons\":[{\"code\":\"other\",\"public\":\"x\"}]} | /requested",
                "{\"decision\":\"reject\",\"reasons\":[{\"code\":\"other\",\"internal\":\"x\"}]} | /reasons/0/public"
            })
    void oneWithoutItsReason(String body, String pointer) {
        assertThat(faults(assertProblem(reviewer.post(decision, body), 422, "validation_failed")))
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rating\":\"low\"} | /reason",
                "{\"rating\":\"low\",\"reason\":\" \"} | /reason",
                "{\"rating\":\"none\",\"reason\":\"x\"} | /rating",
                "{\"reason\":\"x\"} | /rating"
            })
    void aRatingWithoutItsReason(String body, String pointer) {
        assertThat(faults(assertProblem(reviewer.post(customer + "/kyc/risk", body), 422, "validation_failed")))
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "read_only"})
    void aDecisionOfAnotherRole(String role) {
        Api other = operator.withKeyOf(platform, role);

        assertProblem(other.post(decision, APPROVE), 403, "forbidden");
        Answer refused = other.post(customer + "/kyc/risk", "{\"rating\":\"low\",\"reason\":\"x\"}");
        assertProblem(refused, 403, "forbidden");
        assertThat(refused.text("/detail")).endsWith("Allowed roles: reviewer.");
    }

    @Test
    void theSamePersonTwice() {
        operator.patch("/v0/platforms/" + platform, "{\"four_eyes\":true}");
        assertThat(reviewer.post(decision, APPROVE).text("/status")).isEqualTo("manual_review");
        assertThat(reviewer.post(customer + "/kyc/risk", "{\"rating\":\"low\",\"reason\":\"x\"}")
                        .text("/risk_rating"))
                .isEqualTo("high");
        rows = rows().fingerprint();

        Api sameWithAnotherKey = operator.withKeyOf(platform, "reviewer", " ADA");
        for (Api again : new Api[] {reviewer, sameWithAnotherKey}) {
            assertProblem(again.post(decision, APPROVE), 409, "four_eyes_required");
            assertProblem(
                    again.post(customer + "/kyc/risk", "{\"rating\":\"low\",\"reason\":\"y\"}"),
                    409,
                    "four_eyes_required");
        }
    }

    @Test
    void aPlatformThatLiftsWhatAReviewerHasLockedOrRestricted() {
        reviewer.post(customer + "/lock", "{\"reason\":\"Under investigation\"}");
        String restriction = reviewer.post(
                        customer + "/restrictions", "{\"endorsements\":[\"can_use_mpc\"],\"reason\":\"x\"}")
                .text("/id");
        rows = rows().fingerprint();

        assertProblem(api.post(customer + "/unlock", null), 403, "reviewer_required");
        assertProblem(api.delete(customer + "/restrictions/" + restriction), 403, "reviewer_required");
    }
}
