package dev.vouch.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.PostgresTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Real answers are as described: good ones of every operation, and the errors that can be provoked. */
@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiConformanceTests {

    private static final String JANE = "{\"type\": \"individual\", \"email\": \"jane@example.com\"}";
    private static final String NOBODY = "/v0/customers/cus_01kdvdna00e008000000000009";

    @LocalServerPort
    int port;

    OpenApiConformance description;
    Api operator;
    String platform;
    Api api;

    private final Set<String> held = new TreeSet<>();

    @BeforeEach
    void aPlatform() {
        description = new OpenApiConformance(OpenApiDocument.servedAt(port));
        operator = Api.asOperator(port);
        platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
    }

    @Test
    void everyOperationAnswersAsDescribed() {
        String path =
                holds(201, "create_customer", api.post("/v0/customers", JANE)).header("Location");
        holds(200, "list_customers", api.get("/v0/customers"));
        holds(200, "retrieve_customer", api.get(path));
        holds(304, "retrieve_customer", api.with("If-None-Match", "\"0\"").get(path));
        holds(200, "update_customer", api.patch(path, "{\"first_name\": \"Jane\"}"));
        holds(201, "upsert_customer", api.put("/v0/customers/by-external-id/u-1", JANE));
        holds(200, "upsert_customer", api.put("/v0/customers/by-external-id/u-1", JANE));
        holds(200, "lock_customer", api.post(path + "/lock", "{\"reason\": \"Stolen phone\"}"));
        holds(200, "unlock_customer", api.post(path + "/unlock", null));
        String restriction = holds(
                        201,
                        "create_restriction",
                        api.post(
                                path + "/restrictions",
                                "{\"endorsements\": [\"can_use_mpc\"], \"reason\": \"Chargeback\"}"))
                .text("/id");
        holds(200, "list_restrictions", api.get(path + "/restrictions"));
        holds(200, "delete_restriction", api.delete(path + "/restrictions/" + restriction));
        holds(200, "delete_customer", api.delete(path));
        holds(200, "list_events", api.get("/v0/events?limit=100"));
        String keys = "/v0/platforms/" + platform + "/api-keys";
        holds(
                201,
                "create_platform",
                operator.post("/v0/platforms", "{\"name\": \"Acme\", \"environment\": \"live\"}"));
        holds(200, "list_platforms", operator.get("/v0/platforms"));
        String key = holds(201, "create_api_key", operator.post(keys, "{\"role\": \"reviewer\"}"))
                .text("/id");
        holds(200, "list_api_keys", operator.get(keys));
        holds(200, "revoke_api_key", operator.delete(keys + "/" + key));

        assertThat(held).hasSameSizeAs(description.document().operations());
    }

    @Test
    void whatIsDoneTwiceSaysSo() {
        Api again = api.with("Idempotency-Key", UUID.randomUUID().toString());
        holds(201, "create_customer", again.post("/v0/customers", JANE));
        Answer repeated = holds(201, "create_customer", again.post("/v0/customers", JANE));

        assertThat(repeated.header("X-Idempotency-Cached")).isEqualTo("true");
        refuses("idempotency_key_reused", "create_customer", again.post("/v0/customers", "{}"));
        refuses(
                "idempotency_key_invalid",
                "create_customer",
                api.with("Idempotency-Key", "1").post("/v0/customers", JANE));
    }

    @Test
    void refusesForWhatTheRequestIs() {
        refuses("unauthorized", "list_customers", api.withKey(null).get("/v0/customers"));
        refuses("forbidden", "list_customers", operator.get("/v0/customers"));
        refuses("forbidden", "list_platforms", api.get("/v0/platforms"));
        refuses(
                "forbidden",
                "create_customer",
                operator.withKeyOf(platform, "read_only").post("/v0/customers", JANE));
        refuses("not_acceptable", "list_events", api.with("Accept", "text/html").get("/v0/events"));
        refuses("parameter_invalid", "list_customers", api.get("/v0/customers?limit=0&colour=red"));
        refuses("cursor_invalid", "list_customers", api.get("/v0/customers?cursor=x"));
        refuses("parameter_invalid", "list_events", api.get("/v0/events?limit=many"));
        refuses("request_unreadable", "create_customer", api.post("/v0/customers", "{"));
        refuses("validation_failed", "create_customer", api.post("/v0/customers", "{\"type\": \"business\"}"));
        refuses(
                "media_type_not_supported",
                "create_customer",
                api.send("POST", "/v0/customers", JANE.getBytes(), "text/plain"));
        refuses("payload_too_large", "create_customer", api.post("/v0/customers", " ".repeat(1024 * 1024) + JANE));
    }

    @Test
    void refusesForWhatIsThere() {
        String path = api.post("/v0/customers", JANE).header("Location");
        String taken = api.put("/v0/customers/by-external-id/u-1", JANE).text("/id");
        refuses("customer_not_found", "retrieve_customer", api.get(NOBODY));
        refuses("customer_not_found", "list_restrictions", api.get(NOBODY + "/restrictions"));
        refuses("type_immutable", "update_customer", api.patch(path, "{\"type\": \"business\"}"));
        Answer refused = refuses("external_id_taken", "update_customer", api.patch(path, "{\"external_id\": \"u-1\"}"));
        assertThat(refused.text("/existing_id")).isEqualTo(taken);
        refuses(
                "version_stale",
                "update_customer",
                api.with("If-Match", "\"9\"").patch(path, "{}"));
        refuses("if_match_invalid", "delete_customer", api.with("If-Match", "9").delete(path));
        refuses("customer_not_locked", "unlock_customer", api.post(path + "/unlock", null));
        api.post(path + "/lock", "{\"reason\": \"Stolen phone\"}");
        refuses("customer_already_locked", "lock_customer", api.post(path + "/lock", "{\"reason\": \"Stolen phone\"}"));
        refuses(
                "restriction_not_found",
                "delete_restriction",
                api.delete(path + "/restrictions/rst_01kdvdna00e008000000000009"));
        api.delete(path);
        refuses("customer_deleted", "update_customer", api.patch(path, "{}"));
        refuses("event_not_found", "list_events", api.get("/v0/events?after=evt_01kdvdna00e008000000000009"));
        refuses("customer_not_found", "list_events", api.get("/v0/events?customer_id=x"));
        refuses("platform_not_found", "list_api_keys", operator.get("/v0/platforms/x/api-keys"));
        refuses("api_key_not_found", "revoke_api_key", operator.delete("/v0/platforms/" + platform + "/api-keys/x"));
    }

    private Answer holds(int status, String operation, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        held.add(operation);
        return description.hold(operation, answer);
    }

    private Answer refuses(String code, String operation, Answer answer) {
        assertThat(answer.text("/code")).as(answer.toString()).isEqualTo(code);
        return description.hold(operation, answer);
    }
}
