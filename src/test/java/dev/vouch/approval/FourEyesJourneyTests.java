package dev.vouch.approval;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.Verified;
import dev.vouch.kyc.Submissions;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform for which two persons decide, beside others for which one does. */
class FourEyesJourneyTests extends Journey {

    private static final String LIMITS =
            "{\"single\":\"20000\",\"daily\":\"40000\",\"monthly\":\"80000\",\"reason\":\"Accounts seen\"}";
    private static final String REASON = "{\"reason\":\"x\"}";

    private Api ada;
    private Api adaAgain;
    private Api ben;
    private String john;

    @BeforeEach
    void twoReviewersOneOfThemWithTwoKeys() {
        reviewersOf(platform);
        john = Verified.customer(api);
        switchFourEyes(platform, true);
    }

    private void reviewersOf(String ofPlatform) {
        ada = api.withKey(operator.newKeyOf(ofPlatform, "reviewer", "ada@example.com"));
        adaAgain = api.withKey(operator.newKeyOf(ofPlatform, "reviewer", " Ada@Example.com"));
        ben = api.withKey(operator.newKeyOf(ofPlatform, "reviewer", "Ben"));
    }

    private void switchFourEyes(String ofPlatform, boolean on) {
        Answer changed = operator.patch("/v0/platforms/" + ofPlatform, "{\"four_eyes\":" + on + "}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(operator.get("/v0/platforms/" + ofPlatform).json()).isEqualTo(changed.json());
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
            return reviewer.post(john + "/kyc/decision", keep);
        });

        assertThat(api.get(john).json().has("open_review")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "live"})
    void aRejectionIsReopenedByTwo(String environment) {
        Api platformsOwn = api;
        if (environment.equals("live")) {
            String live = Submissions.newLivePlatform(operator);
            platformsOwn = operator.withKeyOf(live, "platform");
            reviewersOf(live);
            john = Submissions.john(platformsOwn);
            platformsOwn.post(john + "/kyc", Submissions.passportAndSelfie());
            Submissions.await(platformsOwn, john, "manual_review");
            switchFourEyes(live, true);
        }
        String reasons = "\"reasons\":[{\"code\":\"blurry\",\"public\":\"Too blurry.\"}]}";
        String end = environment.equals("live") ? "reject" : "revoke";
        ada.post(john + "/kyc/decision", "{\"decision\":\"" + end + "\",\"retryable\":true," + reasons);
        assertThat(platformsOwn.get(john).text("/kyc_status")).isEqualTo("rejected");

        String reopen = "{\"decision\":\"reopen\",\"requested\":[\"selfie\"]}";
        assertThat(ada.post(john + "/kyc/decision", reopen).text("/status")).isEqualTo("rejected");
        assertProblem(adaAgain.post(john + "/kyc/decision", reopen), 409, "four_eyes_required");
        assertThat(ben.post(john + "/kyc/decision", reopen).text("/status")).isEqualTo("incomplete");
    }

    @Test
    void whatIsFinalIsRefusedToTheFirstAlready() {
        ada.post(
                john + "/kyc/decision",
                "{\"decision\":\"revoke\",\"reasons\":[{\"code\":\"fraud_suspected\",\"public\":\"No.\"}]}");

        assertProblem(ada.post(john + "/kyc/decision", "{\"decision\":\"reopen\"}"), 409, "kyc_step_refused");
    }

    @Test
    void twoKeysOfOnePersonAreOnePairOfEyesInAnApproval() {
        String live = Submissions.newLivePlatform(operator);
        Api own = operator.withKeyOf(live, "platform");
        reviewersOf(live);
        switchFourEyes(live, true);
        String customer = Submissions.john(own);
        own.post(customer + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(own, customer, "manual_review");

        Answer first = ada.post(customer + "/kyc/decision", Submissions.APPROVE);
        assertThat(first.text("/first_approval/person")).isEqualTo("ada@example.com");
        assertProblem(adaAgain.post(customer + "/kyc/decision", Submissions.APPROVE), 409, "four_eyes_required");
        assertThat(ben.post(customer + "/kyc/decision", Submissions.APPROVE).text("/status"))
                .isEqualTo("approved");
    }

    @Test
    void oneDecidesWhereFourEyesAreOff() {
        switchFourEyes(platform, false);

        assertThat(ada.put(john + "/limits", LIMITS).text("/single/max")).isEqualTo("20000.00");
    }
}
