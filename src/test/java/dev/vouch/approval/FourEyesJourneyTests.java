package dev.vouch.approval;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.kyc.Submissions;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A platform for which two persons decide, beside others for which one does. */
@ParameterizedClass
@ValueSource(strings = {"sandbox", "live"})
class FourEyesJourneyTests extends Journey {

    private static final String LIMITS =
            "{\"single\":\"20000\",\"daily\":\"40000\",\"monthly\":\"80000\",\"reason\":\"Accounts seen\"}";
    private static final String REASON = "{\"reason\":\"x\"}";

    @Parameter
    String environment;

    private Api ada;
    private Api adaAgain;
    private Api ben;
    private String john;

    @BeforeEach
    void twoReviewersOneOfThemWithTwoKeys() {
        use(environment);
        ada = api.withKey(operator.newKeyOf(platform, "reviewer", "ada@example.com"));
        adaAgain = api.withKey(operator.newKeyOf(platform, "reviewer", " Ada@Example.com"));
        ben = api.withKey(operator.newKeyOf(platform, "reviewer", "Ben"));
        john = Submissions.john(api);
        api.post(john + "/kyc", Submissions.passportAndSelfie());
        awaitApproval(john, ada);
        switchFourEyes(true);
    }

    private void switchFourEyes(boolean on) {
        Answer changed = operator.patch("/v0/platforms/" + platform, "{\"four_eyes\":" + on + "}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(operator.get("/v0/platforms/" + platform).json()).isEqualTo(changed.json());
    }

    private void assertTakesTwoPersons(Function<Api, Answer> decision) {
        Answer first = decision.apply(ada);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertProblem(decision.apply(ada), 409, "four_eyes_required");
        assertProblem(decision.apply(adaAgain), 409, "four_eyes_required");
        Answer second = decision.apply(ben);
        assertThat(second.status()).as(second.toString()).isEqualTo(200);
        assertThat(second.json().has("awaits_second_approval")).isFalse();
    }

    private String single() {
        return api.get(john + "/limits").text("/single/max");
    }

    @Test
    void removingWithdrawsLimitsThatWait() {
        ada.put(john + "/limits", LIMITS);
        assertThat(ada.delete(john + "/limits").json().has("awaits_second_approval"))
                .isFalse();

        Answer after = ben.put(john + "/limits", LIMITS);

        assertThat(after.json().path("awaits_second_approval").asBoolean())
                .as("it is a first decision again: " + after)
                .isTrue();
    }

    @Test
    void limitsAreOverriddenByTwo() {
        Answer first = ada.put(john + "/limits", LIMITS);
        assertThat(first.json().path("awaits_second_approval").asBoolean()).isTrue();
        assertThat(first.json().has("override")).isFalse();
        assertThat(single()).isEqualTo("7500.00");
        assertThat(api.get("/v0/events?type=customer.limits.first_approval").text("/data/0/actor/person"))
                .isEqualTo("ada@example.com");

        Answer other = ben.put(john + "/limits", LIMITS.replace("20000", "30000"));
        assertThat(other.json().path("awaits_second_approval").asBoolean()).isTrue();
        assertThat(single()).isEqualTo("7500.00");

        assertProblem(adaAgain.put(john + "/limits", LIMITS), 409, "four_eyes_required");
        assertThat(ben.put(john + "/limits", LIMITS).text("/single/max")).isEqualTo("20000.00");
        assertThat(single()).isEqualTo("20000.00");

        assertTakesTwoPersons(reviewer -> reviewer.delete(john + "/limits"));
        assertThat(single()).isEqualTo("7500.00");
    }

    @Test
    void anEndorsementIsRevokedByOneAndReinstatedByTwo() {
        String wire = john + "/endorsements/can_wire_transfer";
        assertThat(ada.post(wire + "/revoke", REASON).text("/status")).isEqualTo("revoked");

        Answer first = ada.post(wire + "/reinstate", REASON);
        assertThat(first.text("/status")).isEqualTo("revoked");
        assertThat(first.json().path("awaits_second_approval").asBoolean()).isTrue();
        assertProblem(adaAgain.post(wire + "/reinstate", REASON), 409, "four_eyes_required");
        assertThat(ben.post(wire + "/reinstate", REASON).text("/status")).isNotEqualTo("revoked");

        ada.post(wire + "/revoke", REASON);
        assertThat(ben.post(wire + "/reinstate", REASON)
                        .json()
                        .path("awaits_second_approval")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anApprovalIsKeptByTwo() {
        api.patch(john, "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\"]}}");
        Submissions.awaitChecks(database, platform);
        String keep = "{\"decision\":\"keep\",\"reasons\":[{\"code\":\"licensed\",\"internal\":\"Seen.\"}]}";

        assertTakesTwoPersons(reviewer -> {
            assertThat(api.get(john).text("/open_review")).isEqualTo("monitoring");
            Answer kept = reviewer.post(john + "/kyc/decision", keep);
            assertThat(kept.json().path("awaits_second_approval").asBoolean())
                    .isEqualTo(reviewer == ada && kept.status() == 200);
            return kept;
        });

        assertThat(api.get(john).json().has("open_review")).isFalse();
    }

    @Test
    void aRejectionIsReopenedByTwo() {
        ada.post(john + "/kyc/decision", """
                {"decision":"revoke","retryable":true,"reasons":[{"code":"blurry","public":"Too blurry."}]}""");
        assertThat(api.get(john).text("/kyc_status")).isEqualTo("rejected");

        String reopen = "{\"decision\":\"reopen\",\"requested\":[\"selfie\"]}";
        Answer first = ada.post(john + "/kyc/decision", reopen);
        assertThat(first.text("/status")).isEqualTo("rejected");
        assertThat(first.json().path("awaits_second_approval").asBoolean()).isTrue();
        assertProblem(adaAgain.post(john + "/kyc/decision", reopen), 409, "four_eyes_required");
        assertThat(ben.post(john + "/kyc/decision", reopen).text("/status")).isEqualTo("incomplete");
    }

    /** A lower rating gives endorsements back, a higher one only takes them away. */
    @Test
    void aRiskIsRatedHigherByOneAndLowerByTwo() {
        assertThat(rate(ada, "high").text("/risk_rating")).isEqualTo("high");

        Answer first = rate(ada, "low");
        assertThat(first.json().path("awaits_second_approval").asBoolean()).isTrue();
        assertThat(first.text("/risk_rating")).isEqualTo("high");
        assertThat(rate(ben, "medium").json().path("awaits_second_approval").asBoolean())
                .isTrue();
        assertProblem(rate(adaAgain, "low"), 409, "four_eyes_required");
        assertThat(api.get(john).text("/risk_rating")).isEqualTo("high");
        assertThat(api.get(john).json().at("/endorsements").toString()).doesNotContain("can_hold_custody");

        Answer second = rate(ben, "low");
        assertThat(second.text("/risk_rating")).isEqualTo("low");
        assertThat(second.json().has("awaits_second_approval")).isFalse();
        assertThat(second.json().at("/risk/ratings").size()).isEqualTo(2);
        assertThat(second.text("/risk/ratings/1/rated_by")).isEqualTo(second.text("/risk/rated_by"));
        assertThat(second.text("/risk/ratings/1/first_approved_by"))
                .isEqualTo(second.text("/risk/ratings/0/rated_by"))
                .isNotEqualTo(second.text("/risk/rated_by"));
        assertThat(api.get(john).json().at("/endorsements").toString()).contains("can_hold_custody");
    }

    @Test
    void aFirstRatingOnOtherFactsDoesNotCount() {
        api.patch(john, "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\"]}}");
        Submissions.awaitChecks(database, platform);
        rate(ada, "low");
        api.patch(john, "{\"additional_information\":{\"involved_activities\":[\"FIREARMS\"]}}");
        Submissions.awaitChecks(database, platform);

        assertThat(rate(ben, "low").json().path("awaits_second_approval").asBoolean())
                .isTrue();
        assertThat(api.get(john).text("/risk_rating")).isEqualTo("high");
    }

    private Answer rate(Api reviewer, String rating) {
        return reviewer.post(
                john + "/kyc/risk", "{\"rating\":\"" + rating + "\",\"reason\":\"Licensed, and audited.\"}");
    }

    @Test
    void aFinalStatusRefusesTheFirstReviewerAlready() {
        ada.post(
                john + "/kyc/decision",
                "{\"decision\":\"revoke\",\"reasons\":[{\"code\":\"fraud_suspected\",\"public\":\"No.\"}]}");

        assertProblem(ada.post(john + "/kyc/decision", "{\"decision\":\"reopen\"}"), 409, "kyc_step_refused");
    }

    @Test
    void twoKeysOfOnePersonAreOnePairOfEyesInAnApproval() {
        String jane = api.post(
                        "/v0/customers",
                        Submissions.JOHN
                                .replace("\"John\"", "\"Jane\",\"nationality\":\"RU\"")
                                .replace("4399", "4398"))
                .header("Location");
        api.post(jane + "/kyc", Submissions.passportAndSelfie(410));
        Submissions.await(ada, jane, "manual_review");
        String approve = Submissions.APPROVE.replace("[", "[{\"code\":\"country_risk\",\"internal\":\"Seen.\"},");

        Answer first = ada.post(jane + "/kyc/decision", approve);
        assertThat(first.text("/first_approvals/0/person")).as(first.toString()).isEqualTo("ada@example.com");
        assertProblem(adaAgain.post(jane + "/kyc/decision", approve), 409, "four_eyes_required");
        assertThat(ben.post(jane + "/kyc/decision", approve).text("/status")).isEqualTo("approved");
    }

    /** Otherwise the person whose approval waited would have agreed to what was decided later. */
    @Test
    void switchingFourEyesOffEndsWhatWaits() {
        ada.put(john + "/limits", LIMITS);
        switchFourEyes(false);
        ben.put(john + "/limits", LIMITS);
        ben.delete(john + "/limits");
        switchFourEyes(true);

        assertThat(ben.put(john + "/limits", LIMITS)
                        .json()
                        .path("awaits_second_approval")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void oneReviewerApprovesAloneOnceFourEyesAreOff() {
        String jane = api.post(
                        "/v0/customers",
                        Submissions.JOHN
                                .replace("\"John\"", "\"Jane\",\"nationality\":\"RU\"")
                                .replace("4399", "4398"))
                .header("Location");
        api.post(jane + "/kyc", Submissions.passportAndSelfie(410));
        Submissions.await(ada, jane, "manual_review");
        String approve = Submissions.APPROVE.replace("[", "[{\"code\":\"country_risk\",\"internal\":\"Seen.\"},");
        ada.post(jane + "/kyc/decision", approve);
        switchFourEyes(false);

        JsonNode step = lastStep(ada.post(jane + "/kyc/decision", approve));

        assertThat(step.path("action").asString()).isEqualTo("approve");
        assertThat(step.has("first_approved_by")).isFalse();
        assertThat(step.path("reasons")).hasSize(4);
    }

    @Test
    void theRecordSaysWhatTheFirstDecidedAndWhy() {
        ada.put(john + "/limits", LIMITS);
        assertThat(firstApproval("limits"))
                .isEqualTo("limits single 20000.00, daily 40000.00, monthly 80000.00: Accounts seen");
        ben.put(john + "/limits", LIMITS);
        assertThat(api.get("/v0/events?type=customer.limits.changed").text("/data/0/data/reason"))
                .isEqualTo("Accounts seen");

        ada.post(
                john + "/kyc/decision",
                "{\"decision\":\"revoke\",\"retryable\":true,\"reasons\":[{\"code\":\"blurry\",\"public\":\"Too blurry.\"}]}");
        String reopen = """
                {"decision":"reopen","requested":[%s],"reasons":[{"code":"data_corrected","internal":"%s"}]}""";
        ada.post(john + "/kyc/decision", reopen.formatted("\"selfie\",\"identity_document\"", "Called her."));
        assertThat(firstApproval("kyc")).isEqualTo("reopen, requested: identity_document, selfie");
        JsonNode step = lastStep(ben.post(
                john + "/kyc/decision", reopen.formatted("\"identity_document\",\"selfie\"", "Saw the letter.")));

        assertThat(step.path("first_approved_by").asString())
                .isEqualTo(
                        api.get("/v0/events?type=customer.kyc.first_approval").text("/data/0/actor/id"));
        assertThat(step.path("reasons").toString()).contains("Called her.", "Saw the letter.");
        assertThat(rows().sql()
                        .sql("select count(*) from first_approvals where ended_at is not null and reasons <> '[]'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aSecondPersonFindsWhatWaits() {
        ada.put(john + "/limits", LIMITS);
        rate(ada, "high");
        String version = ada.get(john + "/kyc").header("ETag");
        rate(ada, "low");
        ada.post(john + "/endorsements/can_wire_transfer/revoke", REASON);
        ada.post(john + "/endorsements/can_wire_transfer/reinstate", REASON);

        assertThat(waiting(ben.get("/v0/first-approvals"), "/data"))
                .containsExactly(
                        "endorsement.can_wire_transfer: reinstate can_wire_transfer: x",
                        "kyc.risk: risk low",
                        "limits: limits single 20000.00, daily 40000.00, monthly 80000.00: Accounts seen");
        Answer kyc = ben.get(john + "/kyc");
        assertThat(waiting(kyc, "/first_approvals"))
                .as("limits and endorsements have no part in the version of KYC")
                .containsExactly("kyc.risk: risk low");
        assertThat(kyc.text("/first_approvals/0/person")).isEqualTo("ada@example.com");
        assertThat(kyc.header("ETag")).as("ada's decision is seen").isNotEqualTo(version);
        assertProblem(api.get("/v0/first-approvals"), 403, "forbidden");
        assertThat(api.get(john + "/kyc").json().has("first_approvals")).isFalse();

        Answer page = ben.get("/v0/first-approvals?limit=2");
        assertThat(waiting(ben.get("/v0/first-approvals?limit=2&cursor=" + page.text("/cursor")), "/data"))
                .singleElement()
                .asString()
                .startsWith("limits");

        rate(ben, "low");
        ben.delete(john + "/limits");
        assertThat(waiting(ben.get("/v0/first-approvals"), "/data"))
                .singleElement()
                .asString()
                .startsWith("endorsement");
        switchFourEyes(false);
        assertThat(waiting(ben.get("/v0/first-approvals"), "/data")).isEmpty();
    }

    @Test
    void aDecisionOnEarlierFactsNoLongerWaits() {
        api.patch(john, "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\"]}}");
        Submissions.awaitChecks(database, platform);
        ada.post(
                john + "/kyc/decision",
                "{\"decision\":\"keep\",\"reasons\":[{\"code\":\"licensed\",\"internal\":\"Seen.\"}]}");
        rate(ada, "low");
        assertThat(waiting(ben.get("/v0/first-approvals"), "/data"))
                .containsExactly("kyc.risk: risk low", "kyc.keep: keep");

        api.patch(john, "{\"additional_information\":{\"involved_activities\":[\"FIREARMS\"]}}");
        assertThat(waiting(ben.get("/v0/first-approvals"), "/data")).isEmpty();
        Submissions.awaitChecks(database, platform);
        assertThat(waiting(ben.get("/v0/first-approvals"), "/data")).isEmpty();
    }

    /** Otherwise one person would take back what another found out after the first decision. */
    @Test
    void aFirstDecisionBeforeARaisedRatingDoesNotCount() {
        rate(ada, "medium");
        rate(ada, "low");
        ben.post(john + "/kyc/risk", "{\"rating\":\"high\",\"reason\":\"A tip from the police.\"}");
        assertThat(waiting(ben.get("/v0/first-approvals"), "/data")).isEmpty();

        assertThat(rate(ben, "low").json().path("awaits_second_approval").asBoolean())
                .isTrue();
        assertThat(api.get(john).text("/risk_rating")).isEqualTo("high");
    }

    @Test
    void nobodyRatesLowerBeforeTheChecks() {
        rate(ada, "high");
        rate(ada, "low");
        rows().update("update kyc_cases set checks_pending = true");

        assertProblem(rate(ben, "low"), 409, "kyc_step_refused");
        assertThat(api.get(john).text("/risk_rating")).isEqualTo("high");
    }

    @Test
    void aDecisionOnADeletedCustomerWaitsOnlyIfItCanBeConfirmed() {
        api.patch(john, "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\"]}}");
        Submissions.awaitChecks(database, platform);
        String keep = "{\"decision\":\"keep\",\"reasons\":[{\"code\":\"licensed\",\"internal\":\"Seen.\"}]}";
        ada.post(john + "/kyc/decision", keep);
        ada.put(john + "/limits", LIMITS);
        rate(ada, "low");
        api.delete(john);

        assertProblem(ben.put(john + "/limits", LIMITS), 410, "customer_deleted");
        assertThat(waiting(ben.get("/v0/first-approvals"), "/data")).containsExactly("kyc.keep: keep");
        assertThat(ben.post(john + "/kyc/decision", keep).status()).isEqualTo(200);
        assertThat(waiting(ben.get("/v0/first-approvals"), "/data")).isEmpty();
    }

    private static List<String> waiting(Answer answer, String list) {
        return answer.json()
                .at(list)
                .valueStream()
                .map(first -> first.path("kind").asString() + ": "
                        + first.path("summary").asString())
                .toList();
    }

    private String firstApproval(String of) {
        return api.get("/v0/events?type=customer." + of + ".first_approval").text("/data/0/data/reason");
    }

    private static JsonNode lastStep(Answer kyc) {
        JsonNode history = kyc.json().path("history");
        return history.get(history.size() - 1);
    }

    @Test
    void theOperatorSwitchesWhatItHasSeen() {
        Answer seen = operator.get("/v0/platforms/" + platform);
        switchFourEyes(false);

        assertThat(Instant.parse(operator.get("/v0/platforms/" + platform).text("/updated_at")))
                .isAfter(seen.text("/updated_at"));
        assertProblem(
                operator.with("If-Match", seen.header("ETag"))
                        .patch("/v0/platforms/" + platform, "{\"four_eyes\":true}"),
                412,
                "version_stale");
    }

    @Test
    void oneDecidesWhereFourEyesAreOff() {
        switchFourEyes(false);

        assertThat(ada.put(john + "/limits", LIMITS).text("/single/max")).isEqualTo("20000.00");
    }
}
