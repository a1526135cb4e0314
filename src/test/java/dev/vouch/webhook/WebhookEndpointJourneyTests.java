package dev.vouch.webhook;

import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Customers;
import dev.vouch.Journey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What platforms do with their endpoints. */
class WebhookEndpointJourneyTests extends Journey {

    private static final String PATH = "/v0/webhook-endpoints";
    private static final String URL = "https://example.com/webhooks";

    private static String endpoint(String url, String types) {
        return "{\"url\": \"" + url + "\", \"event_types\": " + types + "}";
    }

    @Test
    void anEndpointIsCreatedChangedAndDeleted() {
        Answer created = api.post(PATH, endpoint(URL, "[\"customer.*\"]"));
        String path = created.header("Location");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/id")).startsWith("we_");
        assertThat(created.text("/object")).isEqualTo("webhook_endpoint");
        assertThat(created.text("/status")).isEqualTo("enabled");
        assertThat(created.text("/payload")).isEqualTo("full");
        assertThat(SigningSecret.of(created.text("/secret"))).isPresent();

        assertThat(api.get(path).json().has("secret")).isFalse();
        assertThat(ids(api.get(PATH))).containsExactly(created.text("/id"));
        Answer changed =
                api.patch(path, "{\"event_types\": [\"*\"], \"payload\": \"thin\", \"description\": \"Ledger\"}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.text("/url")).isEqualTo(URL);
        assertThat(changed.text("/event_types/0")).isEqualTo("*");
        assertThat(changed.text("/description")).isEqualTo("Ledger");
        assertThat(api.patch(path, "{\"description\": null}").json().has("description"))
                .isFalse();
        assertProblem(api.with("If-Match", created.header("ETag")).delete(path), 412, "version_stale");

        assertThat(api.delete(path).status()).isEqualTo(200);
        assertProblem(api.get(path), 404, "webhook_endpoint_not_found");
        assertProblem(api.get(path + "/deliveries"), 404, "webhook_endpoint_not_found");
        assertThat(ids(api.get(PATH))).isEmpty();
    }

    @Test
    void theSameSettingsAgainChangeNothing() {
        Answer created = api.post(PATH, endpoint(URL, "[\"customer.*\"]"));

        Answer same = api.patch(created.header("Location"), endpoint(URL, "[\"customer.*\"]"));

        assertThat(same.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(same.text("/updated_at")).isEqualTo(created.text("/updated_at"));
    }

    @Test
    void concurrentChangesFollowEachOther() {
        Answer created = api.post(PATH, endpoint(URL, "[\"customer.*\"]"));
        String path = created.header("Location");
        Api stale = api.with("If-Match", created.header("ETag"));

        assertThat(atOnce(() -> api.patch(path, "{\"description\": \"Ledger\"}")))
                .containsOnly(200);
        assertThat(atOnce(() -> api.post(path + "/rotate-secret", "{}"))).containsOnly(200);
        assertThat(atOnce(() -> stale.patch(path, "{\"description\": \"Books\"}")))
                .containsOnly(412);
        assertThat(atOnce(() -> api.delete(path))).containsOnly(200, 404).containsOnlyOnce(200);
    }

    private static List<Integer> atOnce(Callable<Answer> call) {
        return Crowd.of(8, Collections.nCopies(8, () -> call.call().status()));
    }

    @Test
    void aRepeatedCreationMakesOneEndpointAndShowsItsSecretAgain() {
        Api once = api.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer created = once.post(PATH, endpoint(URL, "[\"*\"]"));

        assertThat(once.post(PATH, endpoint(URL, "[\"*\"]")).text("/secret")).isEqualTo(created.text("/secret"));
        assertThat(ids(api.get(PATH))).hasSize(1);
    }

    @Test
    void theSecretIsNowhereInClear() {
        Answer created = api.post(PATH, endpoint(URL, "[\"*\"]"));
        String path = created.header("Location");
        api.post(path + "/test", null);
        Answer rotated = api.post(path + "/rotate-secret", null);
        api.patch(path, "{\"status\": \"disabled\"}");
        assertThat(rotated.text("/secret")).isNotEqualTo(created.text("/secret"));

        String rows = rows().text();
        for (Answer answer : List.of(created, rotated)) {
            String secret = answer.text("/secret").substring("whsec_".length());
            assertThat(rows)
                    .contains(URL)
                    .doesNotContain(
                            "whsec_",
                            secret,
                            HexFormat.of().formatHex(Base64.getDecoder().decode(secret)));
        }
        assertThat(api.get("/v0/events").toString())
                .contains("webhook_endpoint.disabled")
                .doesNotContain("secret\"");
    }

    @Test
    void aSecretCanBeProvided() {
        String path = api.post(PATH, endpoint(URL, "[\"*\"]")).header("Location");
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwbCk9zYDrVn4=";

        assertThat(api.post(path + "/rotate-secret", "{\"secret\": \"" + secret + "\"}")
                        .text("/secret"))
                .isEqualTo(secret);
        Answer refused = api.post(path + "/rotate-secret", "{\"secret\": \"whsec_c2hvcnQ=\"}");
        assertProblem(refused, 422, "validation_failed");
        assertThat(refused.text("/errors/0/code")).isEqualTo("invalid_secret");
        assertThat(refused.toString()).doesNotContain("c2hvcnQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"customer.born\"]", "[\"*.created\"]", "[\"wallets.*\"]", "[\"webhook_endpoint.test\"]"})
    void anUnknownEventTypeIsRefusedWithThoseThatAreKnown(String types) {
        Answer refused = assertProblem(api.post(PATH, endpoint(URL, types)), 422, "validation_failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/event_types/0");
        assertThat(refused.text("/errors/0/code")).isEqualTo("unknown_event_type");
        assertThat(refused.text("/errors/0/message")).contains("customer.created", "wallet.created");
    }

    @Test
    void aLivePlatformNamesHttpsOfThePublicInternetOnly() {
        String live = operator.post("/v0/platforms", "{\"name\": \"Live\", \"environment\": \"live\"}")
                .text("/id");
        Api caller = operator.withKeyOf(live, "platform");
        for (String url : new String[] {
            "http://example.com/", "http://127.0.0.1:8000/", "https://127.0.0.1/", "https://10.0.0.1/",
            "https://[::1]/", "https://localhost/", "https://example.com:8443/", "nothing"
        }) {
            Answer refused = assertProblem(caller.post(PATH, endpoint(url, "[\"*\"]")), 422, "validation_failed");
            assertThat(refused.text("/errors/0/pointer")).as(url).isEqualTo("/url");
        }
        String path = caller.post(PATH, endpoint(URL, "[\"*\"]")).header("Location");
        assertProblem(caller.patch(path, "{\"url\": \"http://example.com/\"}"), 422, "validation_failed");
        assertThat(caller.get(path).text("/url")).isEqualTo(URL);
    }

    @Test
    void namesMissingFieldsAndTooLongLists() {
        Answer refused = assertProblem(api.post(PATH, "{\"event_types\": []}"), 422, "validation_failed");
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(fault -> fault.at("/pointer").asString()))
                .containsExactly("/url", "/event_types");
        String many = Collections.nCopies(51, "\"*\"").toString();
        assertProblem(api.post(PATH, endpoint(URL, many)), 422, "validation_failed");
        assertProblem(api.post(PATH, endpoint(URL + "/" + "x".repeat(2048), "[\"*\"]")), 422, "validation_failed");
    }

    /** However many ask at once. */
    @Test
    void aPlatformHasTwentyEndpointsAtMost() {
        Callable<Integer> create =
                () -> api.post(PATH, endpoint(URL, "[\"wallet.created\"]")).status();

        List<Integer> answers = Crowd.of(6, Collections.nCopies(26, create));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(20);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(6);
    }

    @Test
    void nothingIsSentToADisabledEndpointUntilItIsEnabledAgain() {
        try (Receiver receiver = Receiver.start()) {
            String path = receiver.subscribe(api, "customer.*");
            assertThat(api.patch(path, "{\"status\": \"disabled\"}").text("/disabled_reason"))
                    .isEqualTo("requested");
            api.post("/v0/customers", Customers.aCustomer().toString());
            assertProblem(api.post(path + "/test", null), 409, "webhook_endpoint_disabled");

            api.patch(path, "{\"status\": \"enabled\"}");

            assertThat(receiver.await(1)).hasSize(1);
        }
    }

    @Test
    void aReplayOfAYearIsAJobAndABackwardOneIsRefused() {
        String path = api.post(PATH, endpoint(URL, "[\"customer.*\"]")).header("Location");
        String to = clock.instant().toString();
        String year = clock.instant().minus(Duration.ofDays(365)).toString();

        assertThat(api.post(path + "/replay", "{\"from\": \"" + year + "\", \"to\": \"" + to + "\"}")
                        .status())
                .isEqualTo(202);
        Answer refused = api.post(path + "/replay", "{\"from\": \"" + to + "\", \"to\": \"" + year + "\"}");
        assertProblem(refused, 422, "validation_failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/to");
        assertProblem(
                api.post(path + "/replay", "{\"from\": \"" + year + "\", \"to\": \"" + to + "\", \"types\": [\"x\"]}"),
                422,
                "validation_failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{\"x\":1}", "[]", "true"})
    void theCustomerOfAReplayIsAText(String customer) {
        Answer refused = replayOf(customer);

        assertProblem(refused, 400, "request_unreadable");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/customer_id");
        assertThat(refused.text("/errors/0/message")).isEqualTo("must be a string");
    }

    @Test
    void aReplayOfAnEmptyCustomerIsOfAll() {
        assertThat(replayOf("\"\"").status()).isEqualTo(202);
        assertProblem(replayOf("\"cus_x\""), 404, "customer_not_found");
    }

    private Answer replayOf(String customer) {
        String path = api.post(PATH, endpoint(URL, "[\"customer.*\"]")).header("Location");
        Instant now = clock.instant();
        return api.post(
                path + "/replay",
                "{\"from\":\"" + now.minusSeconds(60) + "\",\"customer_id\":" + customer + ",\"to\":\"" + now + "\"}");
    }

    @Test
    void deliveriesAreListedInPagesAndByStatus() {
        try (Receiver receiver = Receiver.start()) {
            String path = receiver.subscribe(api, "customer.*");
            for (int i = 0; i < 3; i++) {
                api.post("/v0/customers", Customers.aCustomer().toString());
            }
            receiver.await(3);
            String delivered = path + "/deliveries?status=delivered&limit=2";
            Awaitility.await()
                    .until(() -> api.get(path + "/deliveries?status=delivered")
                                    .json()
                                    .at("/data")
                                    .size()
                            == 3);

            Answer first = api.get(delivered);
            Answer second = api.get(delivered + "&cursor=" + first.text("/cursor"));
            assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
            assertThat(ids(second)).hasSize(1);
            assertThat(ids(api.get(path + "/deliveries?status=failed"))).isEmpty();
            assertProblem(api.get(path + "/deliveries?status=lost"), 400, "parameter_invalid");
            assertProblem(api.get(path + "/deliveries?cursor=" + first.text("/cursor")), 400, "cursor_invalid");

            String one = path + "/deliveries/" + ids(first).get(0);
            assertThat(api.get(one).status()).isEqualTo(200);
            api.delete(path);
            for (String gone : List.of(path + "/deliveries", delivered, one)) {
                assertProblem(api.get(gone), 404, "webhook_endpoint_not_found");
            }
        }
    }

    @Test
    void metricsCountAttempts() {
        try (Receiver receiver = Receiver.start()) {
            receiver.subscribe(api, "*");
            api.post("/v0/customers", Customers.aCustomer().toString());
            receiver.await(1);

            Awaitility.await()
                    .until(() -> new String(Api.asOperator(managementPort)
                                    .get("/actuator/prometheus")
                                    .bytes())
                            .lines()
                            .anyMatch(line -> line.startsWith("vouch_webhooks_attempts_total{outcome=\"accepted\"")
                                    && !line.endsWith(" 0.0")));
        }
    }
}
