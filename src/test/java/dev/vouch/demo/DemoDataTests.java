package dev.vouch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.VouchApplication;
import dev.vouch.customer.CustomerStatus;
import dev.vouch.customer.CustomerType;
import dev.vouch.customer.KycStatus;
import dev.vouch.customer.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class DemoDataTests {

    private static final String ON = "--vouch.demo-data=true";

    @TempDir
    private static Path folder;

    @Test
    void fillTheLocalSandboxOnce(CapturedOutput output) {
        List<String> first;
        try (Instance service =
                startAndAwait(output, "Demo data: " + DemoCustomer.all().size() + " customers added")) {
            Api api = Api.asOperator(service.port()).withKey("sk_sandbox_local_platform_key");
            List<JsonNode> customers = customers(api);
            first = ids(customers);
            assertThat(texts(customers, "type")).isEqualTo(names(CustomerType.values()));
            assertThat(texts(customers, "status")).isEqualTo(names(CustomerStatus.values()));
            assertThat(texts(customers, "kyc_status")).isEqualTo(names(KycStatus.values()));
            assertThat(texts(customers, "standing")).containsAll(names(Standing.values()));
            assertThat(texts(customers, "risk_rating")).contains("low", "medium", "high");
            assertThat(answers(api, customers, "/authorizations", "decision")).contains("approved", "declined");
            assertThat(answers(api, customers, "/endorsements", "status")).contains("granted", "withheld", "revoked");
            assertThat(answers(api, customers, "/external-accounts", "type")).hasSizeGreaterThan(2);
            assertThat(answers(api, customers, "/virtual-accounts", "currency")).contains("EUR", "USD");
            assertThat(answers(api, customers, "/wallets", "custody")).contains("self", "custodial", "mpc");
            assertThat(rejectionsAreFinal(customers)).containsExactlyInAnyOrder(true, false);
            assertThat(openReviewsOf(service)).contains("sanctions", "duplicates", "country_risk");
        }
        try (Instance service = startAndAwait(output, "Demo data: 0 customers added")) {
            Api api = Api.asOperator(service.port()).withKey("sk_sandbox_local_platform_key");
            assertThat(ids(customers(api))).isEqualTo(first);
        }
    }

    @Test
    void standBackFromEveryOtherDatabase(CapturedOutput output) {
        String[] arguments = TestDatabase.create().arguments("--server.port=0", ON);
        assertThatThrownBy(() -> SpringApplication.run(VouchApplication.class, arguments))
                .isInstanceOf(RuntimeException.class);
        assertThat(output.getAll())
                .contains("VOUCH_DEMO_DATA=true adds invented customers, which only the embedded database takes")
                .doesNotContain("Exception", "\tat ");
    }

    private static Instance startAndAwait(CapturedOutput output, String line) {
        Instance service = new Instance(SpringApplication.run(
                VouchApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--vouch.embedded.data-directory=" + folder.resolve("data"),
                "--vouch.jobs.poll=200ms",
                ON));
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> output.getOut().contains(line) || output.getOut().contains("The demo data is incomplete"));
        assertThat(output.getOut()).contains(line);
        return service;
    }

    private static List<JsonNode> customers(Api api) {
        return data(api, "/v0/customers?limit=100&include_deleted=true").toList();
    }

    /** What the checks found that put customers into the queue. */
    private static Set<String> openReviewsOf(Instance service) {
        Api reviewer = Api.asOperator(service.port()).withKey("sk_sandbox_local_reviewer_key");
        return data(reviewer, "/v0/reviews?status=open")
                .flatMap(review -> reviewer.get(
                                "/v0/customers/" + review.path("customer_id").asString() + "/kyc")
                        .json()
                        .path("checks")
                        .valueStream())
                .filter(check -> check.path("outcome").asString().equals("refer"))
                .map(check -> check.path("name").asString())
                .collect(Collectors.toSet());
    }

    private static Set<Boolean> rejectionsAreFinal(List<JsonNode> customers) {
        return customers.stream()
                .filter(customer -> customer.path("kyc_status").asString().equals("rejected"))
                .flatMap(customer -> customer.path("rejection_reasons").valueStream())
                .map(reason -> !reason.path("retryable").asBoolean())
                .collect(Collectors.toSet());
    }

    private static Set<String> answers(Api api, List<JsonNode> customers, String path, String field) {
        return texts(
                customers.stream()
                        .flatMap(customer ->
                                data(api, "/v0/customers/" + customer.path("id").asString() + path))
                        .toList(),
                field);
    }

    private static Stream<JsonNode> data(Api api, String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.json().path("data").valueStream();
    }

    private static List<String> ids(List<JsonNode> customers) {
        return customers.stream()
                .map(customer -> customer.path("id").asString())
                .toList();
    }

    private static Set<String> texts(List<JsonNode> objects, String field) {
        return objects.stream().map(object -> object.path(field).asString()).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Object::toString).collect(Collectors.toSet());
    }
}
