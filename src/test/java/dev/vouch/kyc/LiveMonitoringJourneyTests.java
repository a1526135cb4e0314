package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a live platform a person approves, and nothing that happens afterwards is answered by an edit either. */
class LiveMonitoringJourneyTests extends Journey {

    private static final String KEEP = "{\"decision\":\"keep\",\"reasons\":" + reasons() + "}";

    private String livePlatform;
    private Api live;
    private Api reviewer;
    private String customer;

    @BeforeEach
    void aCustomerIsApprovedByAReviewer() {
        livePlatform = Submissions.newLivePlatform(operator);
        live = operator.withKeyOf(livePlatform, "platform");
        reviewer = operator.withKeyOf(livePlatform, "reviewer");
        customer = approved(Submissions.JOHN, 400);
    }

    @Test
    void changesAfterTheApprovalAreAReviewersToDecide() {
        Answer risky = live.patch(customer, "{\"additional_information\":{\"involved_activities\":[\"GAMBLING\"]}}");
        assertThat(risky.text("/kyc_status")).isEqualTo("approved");
        assertThat(risky.text("/open_review")).isEqualTo("monitoring");
        assertThat(risky.json().at("/endorsements")).isEmpty();
        live.patch(customer, "{\"additional_information\":{\"involved_activities\":[\"NONE\"]}}");
        Submissions.awaitChecks(database, livePlatform);
        assertThat(live.get(customer).text("/risk_rating")).isEqualTo("high");
        assertThat(reviewer.post(customer + "/kyc/decision", KEEP).text("/status"))
                .isEqualTo("approved");

        live.patch(customer, "{\"middle_name\":\"Henry\",\"address\":{\"line2\":\"Apt 5\"}}");
        Submissions.awaitChecks(database, livePlatform);
        assertThat(live.get(customer).text("/kyc_status")).isEqualTo("approved");

        live.patch(
                customer,
                "{\"additional_information\":{\"first_name\":\"Jack\"},\"address\":{\"line2\":\"9 Rue X, Paris, France\"}}");
        Submissions.awaitChecks(database, livePlatform);
        assertThat(reviewer.get(customer + "/kyc").text("/open_review/reason"))
                .contains("address", "additional_information");
        assertThat(live.get(customer + "/kyc").json().at("/open_review").has("reason"))
                .isFalse();
    }

    @Test
    void aFinalRejectionIsRememberedAndReachesWhoWasApprovedBefore() {
        String twin = live.post(
                        "/v0/customers",
                        Submissions.JOHN.replace("\"John\"", "\"DOE\"").replace(": \"Doe\"", ": \"John\""))
                .header("Location");
        live.post(twin + "/kyc", Submissions.passportAndSelfie(431));
        Submissions.await(live, twin, "manual_review");
        reviewer.post(
                twin + "/kyc/decision",
                "{\"decision\":\"reject\",\"reasons\":[{\"code\":\"fraud_suspected\",\"public\":\"No.\"}]}");
        live.delete(twin);

        Awaitility.await()
                .until(() -> reviewer.get(customer + "/kyc")
                        .text("/open_review/reason")
                        .contains("duplicates"));
        assertThat(live.get(customer).json().at("/endorsements")).isEmpty();
        assertThat(live.get(customer).text("/risk_rating")).isEqualTo("high");
        assertThat(reviewer.get(twin + "/kyc").text("/status")).isEqualTo("rejected");
    }

    /** A screening by hand is void once the customer is another person. */
    @Test
    void anAnswerForOneNameDoesNotCoverAnother() {
        live.patch(customer, "{\"last_name\":\"Smith\"}");
        live.post(customer + "/kyc", Submissions.passportAndSelfie(432));
        Submissions.await(live, customer, "manual_review");

        Answer refused = reviewer.post(
                customer + "/kyc/decision",
                "{\"decision\":\"approve\",\"reasons\":[{\"code\":\"document_expiry\",\"internal\":\"Valid.\"},"
                        + "{\"code\":\"identity_verified\",\"internal\":\"Known.\"}]}");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/message")).contains("sanctions");
        assertThat(reviewer.post(customer + "/kyc/decision", Submissions.APPROVE)
                        .text("/status"))
                .isEqualTo("approved");
    }

    private String approved(String body, int pixels) {
        String created = live.post("/v0/customers", body).header("Location");
        live.post(created + "/kyc", Submissions.passportAndSelfie(pixels));
        Submissions.await(live, created, "manual_review");
        assertThat(reviewer.post(created + "/kyc/decision", Submissions.APPROVE).text("/status"))
                .isEqualTo("approved");
        return created;
    }

    private static String reasons() {
        return "[{\"code\":\"sanctions\",\"internal\":\"x\"},{\"code\":\"risk_rating\",\"internal\":\"x\"},"
                + "{\"code\":\"document_expiry\",\"internal\":\"x\"}]";
    }
}
