package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.explanation.Explanation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a live platform a person has the last word. */
class LiveJourneyTests extends Journey {

    private Api live;
    private Api reviewer;
    private Api readOnly;
    private String customer;

    @BeforeEach
    void aCustomerInReview() {
        String id = Submissions.newLivePlatform(operator);
        live = operator.withKeyOf(id, "platform");
        reviewer = operator.withKeyOf(id, "reviewer");
        readOnly = operator.withKeyOf(id, "read_only");
        customer = Submissions.john(live);
        live.patch(customer, "{\"tax_id\":null}");

        assertThat(Submissions.open(live.post(customer + "/kyc", Submissions.passportAndSelfie())))
                .containsExactly("tax_id");
        assertThat(live.patch(customer, "{\"tax_id\":{\"number\":\"536-90-4399\",\"type\":\"ssn\",\"country\":\"US\"}}")
                        .text("/kyc_status"))
                .isEqualTo("under_review");
        Submissions.await(live, customer, "manual_review");
    }

    @Test
    void aReviewerApprovesAndRevokes() {
        assertThat(reviewer.get("/v0/reviews").text("/data/0/customer_id"))
                .isEqualTo(customer.substring("/v0/customers/".length()));
        assertThat(decide(live, "{\"decision\":\"approve\"}").status()).isEqualTo(403);
        assertThat(live.get(customer).text("/kyc_status")).isEqualTo("manual_review");

        assertThat(decide(reviewer, Submissions.APPROVE).text("/status")).isEqualTo("approved");
        assertThat(live.get(customer).text("/status")).isEqualTo("active");
        assertThat(live.get(customer).text("/standing")).isEqualTo("active");
        assertThat(reviewer.get("/v0/reviews").json().at("/data").size()).isZero();

        Answer revoked = decide(reviewer, """
                {"decision":"revoke","reasons":[{"code":"document_forged","public":"The passport is not genuine."}]}""");
        assertThat(revoked.text("/status")).isEqualTo("rejected");
        assertThat(live.get(customer).text("/status")).isEqualTo("suspended");
        assertThat(live.get(customer).text("/rejection_reasons/0/reason")).isEqualTo("The passport is not genuine.");
        assertThat(refusal(decide(reviewer, "{\"decision\":\"reopen\"}"))).contains("final");
    }

    @Test
    void aRejectionHidesSanctionsAndFraudFromTheCustomer() {
        for (String code :
                new String[] {"sanctions_match", "terrorist_financing", "law_enforcement_request", "a_new_code"}) {
            Answer rejected = decide(reviewer, """
                    {"decision":"reject","retryable":true,
                     "reasons":[{"code":"%s","public":"You are on a list.","internal":"SDN 36"}]}""".formatted(code));
            assertThat(rejected.text("/status")).isEqualTo("rejected");
            for (Answer seen : new Answer[] {live.get(customer), live.get(customer + "/kyc")}) {
                assertThat(seen.text("/rejection_reasons/0/reason")).isEqualTo(Explanation.UNVERIFIED.text());
                assertThat(seen.toString()).doesNotContain("SDN 36", "on a list");
            }
            assertThat(live.get("/v0/events?limit=100").toString()).doesNotContain("SDN 36", "on a list");

            assertThat(decide(reviewer, "{\"decision\":\"reopen\",\"requested\":[\"selfie\"]}")
                            .text("/status"))
                    .isEqualTo("incomplete");
            live.post(customer + "/kyc", Submissions.passportAndSelfie());
            Submissions.await(live, customer, "manual_review");
        }
    }

    @Test
    void aFinalRejectionIsNotReopened() {
        decide(reviewer, "{\"decision\":\"reject\",\"reasons\":[{\"code\":\"out_of_scope\",\"public\":\"Sorry.\"}]}");

        Answer reopened = decide(reviewer, "{\"decision\":\"reopen\"}");
        assertThat(refusal(reopened)).contains("final", "cannot be reopened", "retryable");
        assertThat(reopened.json().at("/allowed").size()).isZero();
        assertThat(refusal(live.post(customer + "/kyc", Submissions.passportAndSelfie())))
                .contains("rejected");
        assertThat(live.get(customer).text("/kyc_status")).isEqualTo("rejected");
        assertThat(whoMustAct()).isEqualTo("reviewer");
    }

    @Test
    void newDocumentsReopenARetryableRejection() {
        decide(reviewer, """
                {"decision":"reject","retryable":true,"reasons":[{"code":"document_unreadable","public":"Blurry."}]}""");

        assertThat(whoMustAct()).isEqualTo("customer");
        assertThat(live.post(customer + "/kyc", Submissions.passportAndSelfie()).status())
                .isEqualTo(202);
        Submissions.await(live, customer, "manual_review");
    }

    private String whoMustAct() {
        return live.get(customer + "/eligibility?endorsement=can_ach_transfer")
                .json()
                .at("/reasons")
                .valueStream()
                .filter(reason -> reason.path("code").asString().equals("kyc_approved"))
                .map(reason -> reason.path("action_from").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDeletedCustomerStaysInTheQueue() {
        assertThat(reviewer.get("/v0/reviews").json().at("/data").size()).isOne();

        assertThat(live.delete(customer).status()).isEqualTo(200);

        assertThat(reviewer.get("/v0/reviews").json().at("/data").size()).isOne();
        assertThat(reviewer.get(customer + "/kyc").text("/status")).isEqualTo("manual_review");
    }

    @Test
    void onlyReviewersSeeTheReasonsOfEveryDecision() {
        decide(reviewer, """
                {"decision":"request_information","requested":["phone"],
                 "reasons":[{"code":"phone_unreachable","public":"Nobody answers.","internal":"Called twice."}]}""");
        live.patch(customer, "{\"phone\":\"+12025550123\"}");
        Submissions.await(live, customer, "manual_review");
        Answer approved = decide(reviewer, """
                {"decision":"approve","reasons":[{"code":"sanctions","public":"Welcome.","internal":"Met in person."},
                 {"code":"document_expiry","internal":"Valid to 2031."}]}""");

        assertThat(Submissions.step(approved, "request_information").at("/reasons/0"))
                .hasToString("{\"code\":\"phone_unreachable\",\"public\":\"Nobody answers.\","
                        + "\"internal\":\"Called twice.\"}");
        assertThat(Submissions.step(approved, "approve")
                        .at("/reasons/0/internal")
                        .asString())
                .isEqualTo("Met in person.");
        assertThat(Submissions.step(approved, "complete").has("reasons")).isFalse();
        for (Api other : new Api[] {live, readOnly}) {
            Answer seen = other.get(customer + "/kyc");
            assertThat(Submissions.step(seen, "approve").has("reasons")).isFalse();
            assertThat(seen.toString()).doesNotContain("Called twice", "Met in person");
        }
        assertThat(live.get("/v0/events?limit=100").toString()).doesNotContain("Called twice", "Met in person");
    }

    @Test
    void aProvidedFileAnswersTheRequestForIt() {
        Answer asked = decide(reviewer, """
                {"decision":"request_information","requested":["phone"],
                 "reasons":[{"code":"phone_unreachable","public":"Nobody answers."}]}""");
        assertThat(asked.json().at("/rejection_reasons/0/retryable").asBoolean())
                .isTrue();

        Answer patched = live.patch(customer, "{\"phone\":\"+12025550123\"}");

        assertThat(patched.text("/kyc_status")).isEqualTo("under_review");
        assertThat(patched.json().at("/rejection_reasons").size()).isZero();
    }

    @Test
    void aReasonWithoutTextIsNamedAsItIsWritten() {
        for (String text : new String[] {" ", "\\u0000"}) {
            Answer refused = decide(reviewer, """
                    {"decision":"reject","reasons":[{"code":"fraud_suspected","public":"%s"}]}""".formatted(text));

            assertThat(refused.status()).isBetween(400, 422);
            assertThat(refused.json().at("/errors").size())
                    .as(refused.toString())
                    .isOne();
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/reasons/0/public");
        }
    }

    @Test
    void nothingIsPossibleForALockedCustomer() {
        String locked = Submissions.john(live);
        live.post(locked + "/lock", "{\"reason\":\"suspicion\"}");

        Answer refused = live.post(locked + "/kyc", Submissions.passportAndSelfie());

        assertThat(refusal(refused)).contains("locked");
        assertThat(refused.json().at("/allowed").size()).isZero();
    }

    @Test
    void onlyReviewersSeeWhatAListMatches() {
        assertThat(Submissions.check(live.get(customer + "/kyc"), "sanctions").has("detail"))
                .isFalse();
        assertThat(Submissions.check(reviewer.get(customer + "/kyc"), "sanctions")
                        .path("detail")
                        .asString())
                .contains("lists");
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("kyc_step_refused");
        return answer.text("/detail");
    }

    private Answer decide(Api key, String decision) {
        return key.post(customer + "/kyc/decision", decision);
    }
}
