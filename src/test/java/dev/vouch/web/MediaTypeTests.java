package dev.vouch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MediaTypeTests {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    Api api;

    @BeforeEach
    void aPlatform() {
        api = Api.ofNewPlatform(port);
    }

    /** YAML bypassed all validation once: a library had registered its converter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/problem+json",
                "application/vnd.vouch+json",
                "application/xml",
                "application/cbor",
                "application/x-www-form-urlencoded",
                "text/plain"
            })
    void readsNothingButJson(String mediaType) {
        byte[] body = "{\"type\": \"individual\", \"email\": \"john@example.com\"}".getBytes(UTF_8);

        Answer answer = api.send("POST", "/v0/customers", body, mediaType);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text("/code")).isEqualTo("media_type_not_supported");
        assertThat(answer.header("Accept")).startsWith("application/json, application/merge-patch+json");
        assertThat(api.get("/v0/customers").json().at("/data").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/xml", "application/cbor", "text/html"})
    void writesNothingButJson(String mediaType) {
        Answer answer = api.with("Accept", mediaType).get("/v0/customers");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo("not_acceptable");
    }

    /** The management port writes with the same converters. */
    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/prometheus"})
    void writesWhatMonitorsAskFor(String path) {
        assertThat(Api.asOperator(managementPort).get(path).status()).isEqualTo(200);
    }

    @Test
    void readsAMergePatchAsSuch() {
        String path = api.post("/v0/customers", "{\"type\": \"individual\", \"email\": \"john@example.com\"}")
                .header("Location");

        Answer answer =
                api.send("PATCH", path, "{\"first_name\": \"John\"}".getBytes(UTF_8), "application/merge-patch+json");

        assertThat(answer.text("/first_name")).isEqualTo("John");
    }
}
