package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.ConfiguredJourney;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewJourneyTests extends ConfiguredJourney {

    private static final String APPROVE = Submissions.APPROVE;

    private String platformId;
    private Api live;
    private Api reviewer;
    private Api second;
    private String customer;

    @BeforeEach
    void aCustomerOfALivePlatform() {
        platformId = Submissions.newLivePlatform(operator);
        live = operator.withKeyOf(platformId, "platform");
        reviewer = operator.withKeyOf(platformId, "reviewer");
        second = operator.withKeyOf(platformId, "reviewer");
        customer = Submissions.john(live);
        live.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(live, customer, "manual_review");
    }

    @Test
    void twoReviewersApproveALiveCustomer() {
        assertThat(decide(live, APPROVE).status()).isEqualTo(403);
        assertThat(live.post(customer + "/simulate", "{\"outcome\":\"approved\"}")
                        .status())
                .isEqualTo(404);

        assertThat(decide(reviewer, APPROVE).text("/status")).isEqualTo("manual_review");
        Answer again = decide(reviewer, APPROVE);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("four_eyes_required");

        Answer approved = decide(second, APPROVE);
        assertThat(approved.text("/status")).isEqualTo("approved");
        assertThat(Submissions.history(approved))
                .containsExactly("pending", "under_review", "manual_review", "approved");
    }

    @Test
    void aFirstApprovalIsOnRecordForReviewers() {
        Answer first = decide(reviewer, """
                {"decision":"approve","reasons":[{"code":"known","public":"Welcome.","internal":"Met in person."},
                 {"code":"sanctions","internal":"Screened."},{"code":"document_expiry","internal":"Valid."}]}""");

        String by = first.text("/first_approvals/0/actor");
        assertThat(by).startsWith("key_");
        assertThat(first.text("/first_approvals/0/created_at")).isNotBlank();
        assertThat(second.get("/v0/reviews").text("/data/0/first_approvals/0/actor"))
                .isEqualTo(by);
        assertThat(live.get(customer + "/kyc").json().has("first_approvals")).isFalse();
        assertThat(live.get("/v0/events?limit=100&type=customer.kyc.first_approval")
                        .json()
                        .at("/data")
                        .size())
                .isOne();

        Answer approved = decide(second, """
                {"decision":"approve","reasons":[{"code":"identity_verified","public":"All is well."},
                 {"code":"sanctions","internal":"Screened."},{"code":"document_expiry","internal":"Valid."}]}""");
        assertThat(Submissions.step(approved, "approve").at("/reason").asString())
                .isEqualTo("All is well.");
        assertThat(Submissions.step(approved, "approve")
                        .at("/first_approved_by")
                        .asString())
                .isEqualTo(by);
        assertThat(Submissions.step(approved, "approve").at("/reasons").toString())
                .contains("Met in person.", "identity_verified");
        assertThat(approved.json().has("first_approvals")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "read_only"})
    void onlyReviewersReadWhoApprovedFirst(String role) {
        Api other = operator.withKeyOf(platformId, role);
        String by = decide(reviewer, APPROVE).text("/first_approvals/0/actor");
        assertThat(other.get(customer + "/kyc").toString()).doesNotContain(by);

        Answer approved = decide(second, APPROVE);
        String actor = Submissions.step(approved, "approve").at("/actor").asString();

        Answer kyc = other.get(customer + "/kyc");
        assertThat(kyc.toString()).contains(actor).doesNotContain(by);
        assertThat(Submissions.step(kyc, "approve").has("first_approved_by")).isFalse();
        assertThat(other.get("/v0/events?type=customer.kyc.first_approval").text("/data/0/actor/id"))
                .isEqualTo(by);
    }

    static Stream<Arguments> whatReviewersGoBy() {
        return Stream.of(
                changed("the name", (live, customer) -> live.patch(customer, "{\"middle_name\":\"Henry\"}")),
                changed("the activities", (live, customer) -> live.patch(customer, """
                        {"additional_information":{"type":"individual","involved_activities":["FIREARMS"]}}""")),
                changed("the level", (live, customer) -> {
                    live.post(customer + "/kyc/level", "{\"level\":\"enhanced\"}");
                    return live.post(customer + "/kyc/level", "{\"level\":\"standard\"}");
                }));
    }

    @ParameterizedTest
    @MethodSource("whatReviewersGoBy")
    void aFirstApprovalIsVoidOnceTheFactsHaveChanged(BiFunction<Api, String, Answer> change) {
        decide(reviewer, APPROVE);
        assertThat(change.apply(live, customer).status()).isEqualTo(200);

        assertThat(reviewer.get(customer + "/kyc").json().has("first_approvals"))
                .isFalse();
        // Refused until the checks have seen the change.
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> decide(second, APPROVE).status() == 200);
        assertThat(live.get(customer).text("/kyc_status")).isEqualTo("manual_review");
        assertThat(decide(reviewer, APPROVE).text("/status")).isEqualTo("approved");
    }

    @Test
    void aNameThatChangesDuringReviewIsScreenedAgain() {
        live.patch(
                customer,
                "{\"first_name\":\"Ivan\",\"middle_name\":\"Testovich\",\"last_name\":\"Sanctionov\","
                        + "\"date_of_birth\":\"1961-04-17\"}");

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(reviewer.get(customer + "/kyc").json().at("/checks"))
                                .asString()
                                .contains("Sanctionov"));
        assertThat(live.get(customer + "/kyc").json().at("/checks").toString()).doesNotContain("Sanctionov");
    }

    @Test
    void refusesDecisionsThatDoNotFit() {
        int steps = Submissions.history(live.get(customer + "/kyc")).size();
        assertThat(decide(reviewer, "{\"decision\":\"reject\"}").status()).isEqualTo(422);
        assertThat(decide(reviewer, "{\"decision\":\"revoke\"}").status()).isEqualTo(422);
        assertThat(decide(reviewer, "{\"decision\":\"request_information\"}").status())
                .isEqualTo(422);
        assertThat(decide(reviewer, "{\"decision\":\"reverify\",\"requested\":[\"nonsense\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(decide(reviewer, "{\"decision\":\"reopen\"}").text("/code")).isEqualTo("kyc_step_refused");
        assertThat(Submissions.history(live.get(customer + "/kyc"))).hasSize(steps);
    }

    private static Arguments changed(String what, BiFunction<Api, String, Answer> change) {
        return Arguments.of(Named.of(what, change));
    }

    private Answer decide(Api key, String decision) {
        return key.post(customer + "/kyc/decision", decision);
    }
}
