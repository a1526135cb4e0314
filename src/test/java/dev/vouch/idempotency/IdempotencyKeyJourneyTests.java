package dev.vouch.idempotency;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyJourneyTests extends Journey {

    private static final String HEADER = "Idempotency-Key";

    private final String key = UUID.randomUUID().toString();

    private Api withKey() {
        return api.with(HEADER, key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00000000-0000-0000-0000-000000000000",
                "c232ab00-9414-11ec-b3c8-9f68deced846",
                "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
                "3f1c2e9a-7b5d-4c8e-7a21-0d6f5e4b3c2a",
                "3f1c2e9a7b5d4c8e9a210d6f5e4b3c2a",
                "{3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a}",
                "3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2",
                "\"3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a\"",
                "3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a, 3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a"
            })
    void aKeyIsAUuidOfVersionFour(String noKey) {
        for (Answer answer : new Answer[] {
            api.with(HEADER, noKey).post("/v0/customers", aCustomer().toString()),
            api.with(HEADER, noKey)
                    .send("POST", "/%76%30/customers", aCustomer().toString())
        }) {
            assertProblem(answer, 400, "idempotency_key_invalid");
        }
        assertThat(rows().count("customers")).isZero();
        assertThat(api.with(HEADER, noKey).get("/v0/customers").status()).isEqualTo(200);
    }

    @Test
    void thereIsOneKey() {
        assertProblem(
                withKey().with(HEADER, key).post("/v0/customers", aCustomer().toString()),
                400,
                "idempotency_key_invalid");
    }

    @Test
    void anErrorLeavesTheKeyFree() {
        String path = api.post("/v0/customers", aCustomer().toString()).header("Location");
        assertProblem(withKey().post("/v0/customers", "{"), 400, "request_unreadable");
        assertProblem(withKey().post("/v0/customers", "{}"), 422, "validation_failed");
        assertProblem(withKey().post("/v0/nothing", "{}"), 404, "not_found");
        assertProblem(withKey().send("PUT", "/v0/customers", "{}"), 405, "method_not_allowed");
        assertProblem(
                withKey().send("POST", "/v0/customers", "x".getBytes(UTF_8), "text/plain"),
                415,
                "media_type_not_supported");
        assertProblem(
                withKey()
                        .with("Accept", "text/html")
                        .post("/v0/customers", aCustomer().toString()),
                406,
                "not_acceptable");
        assertProblem(withKey().with("If-Match", "\"7\"").delete(path), 412, "version_stale");
        assertProblem(withKey().post(path + "/unlock", null), 409, "customer_not_locked");
        assertThat(rows().count("idempotency_keys")).isZero();

        assertThat(withKey().post("/v0/customers", aCustomer().toString()).status())
                .isEqualTo(201);
        assertThat(rows().count("customers")).isEqualTo(2);
    }
}
