package dev.vouch.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.PostgresTest;
import dev.vouch.document.SampleDocuments;
import dev.vouch.explanation.Explanation;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KycJourneyTests {

    private static final String JOHN = """
            {"type": "individual", "email": "john@example.com", "first_name": "John", "last_name": "Doe",
             "phone": "+1234567890", "date_of_birth": "1990-01-15",
             "address": {"line1": "123 Main St", "city": "New York", "state": "NY", "postal_code": "10001",
              "country": "US"}}""";

    @LocalServerPort
    int port;

    Api api;
    Api reviewer;

    @BeforeEach
    void aPlatform() {
        Api operator = Api.asOperator(port);
        String platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
        reviewer = operator.withKeyOf(platform, "reviewer");
    }

    @Test
    void anIndividualIsApprovedWithinSecondsInASandbox() {
        Answer created = api.post("/v0/customers", JOHN);
        assertThat(created.text("/kyc_link")).contains("/kyc/");
        String path = created.header("Location");

        Answer submitted = api.post(path + "/kyc", submission("passport"));
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(202);
        assertThat(submitted.text("/status")).isEqualTo("incomplete");
        assertThat(Submissions.open(submitted)).containsExactly("tax_id");

        Answer patched =
                api.patch(path, "{\"tax_id\":{\"number\":\"536-90-4399\",\"type\":\"ssn\",\"country\":\"US\"}}");
        assertThat(patched.text("/kyc_status")).as(patched.toString()).isEqualTo("under_review");

        Answer approved = await(path, customer -> customer.text("/kyc_status").equals("approved"));
        assertThat(approved.text("/status")).isEqualTo("active");
        assertThat(approved.text("/risk_rating")).isEqualTo("low");
        assertThat(approved.text("/verification_profiles/0/status")).isEqualTo("approved");

        Answer kyc = api.get(path + "/kyc");
        assertThat(kyc.json()
                        .at("/checks")
                        .valueStream()
                        .map(check -> check.at("/outcome").asString()))
                .isNotEmpty()
                .containsOnly("clear");
        assertThat(kyc.json()
                        .at("/history")
                        .valueStream()
                        .map(step -> step.at("/to").asString()))
                .containsExactly("pending", "incomplete", "under_review", "approved");
        assertThat(types(api.get("/v0/events?limit=100")))
                .containsSubsequence(
                        "customer.created",
                        "customer.kyc.pending",
                        "customer.kyc.incomplete",
                        "customer.updated",
                        "customer.kyc.under_review",
                        "customer.kyc.approved");

        // A renewal, which leaves the approval as it is.
        assertThat(api.post(path + "/kyc", submission("passport")).text("/status"))
                .isEqualTo("approved");
        assertThat(api.patch(path, "{\"metadata\":{\"a\":\"b\"}}").text("/kyc_status"))
                .isEqualTo("approved");
        assertThat(api.patch(path, "{\"last_name\":\"Smith\"}").text("/kyc_status"))
                .isEqualTo("incomplete");
        assertThat(Submissions.open(api.get(path + "/kyc"))).containsExactly("identity_document");
    }

    @Test
    void aReviewerDecidesWhatAPersonHasToSee() {
        String path = api.post("/v0/customers", JOHN.replace("\"US\"", "\"IR\"").replace("10001", "1234567890"))
                .header("Location");
        api.post(path + "/kyc", submission("passport"));
        api.patch(path, "{\"tax_id\":{\"number\":\"12345678\",\"type\":\"tin\",\"country\":\"IR\"}}");
        await(path, customer -> customer.text("/kyc_status").equals("manual_review"));

        assertThat(reviewer.get("/v0/reviews?status=open").text("/data/0/risk_rating"))
                .isEqualTo("high");
        assertThat(api.post(path + "/kyc/decision", Submissions.APPROVE).status())
                .isEqualTo(403);
        Answer rejected = reviewer.post(path + "/kyc/decision", """
                {"decision":"reject","retryable":true,
                 "reasons":[{"code":"sanctions_match","public":"You are on a list.","internal":"FATF"}]}""");
        assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);

        Answer customer = api.get(path);
        assertThat(customer.text("/status")).isEqualTo("suspended");
        assertThat(customer.text("/rejection_reasons/0/reason")).isEqualTo(Explanation.UNVERIFIED.text());
        assertThat(customer.toString()).doesNotContain("FATF", "on a list");
        assertThat(reviewer.post(path + "/kyc/decision", Submissions.APPROVE)
                        .json()
                        .at("/allowed"))
                .hasToString("[\"reopen\",\"resubmit\"]");
        assertThat(reviewer.post(path + "/kyc/decision", "{\"decision\":\"reopen\"}")
                        .text("/status"))
                .isEqualTo("incomplete");
    }

    private Answer await(String path, Predicate<Answer> holds) {
        for (int i = 0; i < 1800; i++) {
            Answer answer = api.get(path);
            if (holds.test(answer)) {
                return answer;
            }
            sleep();
        }
        throw new AssertionError("Still " + api.get(path + "/kyc"));
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(100).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> types(Answer events) {
        return events.json()
                .at("/data")
                .valueStream()
                .map(event -> event.at("/type").asString())
                .toList();
    }

    private static String submission(String type) {
        return "{\"document_type\":\"" + type + "\",\"document_front\":\""
                + dataUrl("png", SampleDocuments.passport(400, 400)) + "\",\"selfie\":\""
                + dataUrl("jpeg", SampleDocuments.selfie(400, 400)) + "\"}";
    }

    private static String dataUrl(String type, byte[] image) {
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(image);
    }
}
