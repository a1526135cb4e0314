package dev.vouch.web;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class BadBodiesJourneyTests extends BadInput {

    @Test
    void invalidJsonIsRefused() {
        assertThat(BadJson.bodies()).hasSizeGreaterThan(150).allSatisfy(this::isRefusedEverywhere);
    }

    @Test
    void invalidJsonWithinAFieldIsRefused() {
        assertThat(BadJson.bodies())
                .allSatisfy(body -> assertProblem(
                        api.send(
                                "POST",
                                "/v0/customers",
                                ("{\"type\":\"individual\",\"email\":\"a@example.com\",\"first_name\":"
                                                + new String(body, ISO_8859_1) + "}")
                                        .getBytes(ISO_8859_1),
                                "application/json"),
                        400,
                        "request_unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "1", "\"text\"", "[]", "[{}]", "1e400", "-1e-400"})
    void aBodyIsAnObject(String body) {
        assertThat(faults(assertProblem(api.post("/v0/customers", body), 400, "request_unreadable")))
                .containsExactly("");
        assertThat(faults(assertProblem(api.patch(customer, body), 400, "request_unreadable")))
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void aBlankBodyIsNone(String body) {
        for (Answer answer : new Answer[] {
            api.post("/v0/customers", body), api.patch(customer, body), api.post(customer + "/lock", body)
        }) {
            assertThat(assertProblem(answer, 400, "request_unreadable").text("/detail"))
                    .isEqualTo("The body is missing or was cut off: send all of it.");
        }
    }

    @Test
    void aReasonThatIsNoObjectIsNamed() {
        assertThat(faults(assertProblem(
                        api.post(customer + "/simulate", "{\"outcome\":\"rejected\",\"reasons\":[\"x\"]}"),
                        400,
                        "request_unreadable")))
                .containsExactly("/reasons/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"metadata\":", "{\"address\":["})
    void nestingHasAnEnd(String opening) {
        isRefusedEverywhere(opening.repeat(20_000).getBytes(UTF_8));
    }

    @Test
    void closedNestingHasAnEndToo() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);

        isRefusedEverywhere(deep.getBytes(UTF_8));
        isRefusedEverywhere(("{\"metadata\":" + deep + "}").getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "first_name, 1e400",
        "metadata, 1e400",
        "email, 123456789012345678901234567890",
        "date_of_birth, -1e999999999",
        "date_of_birth, 0",
        "address, 1.5",
        "country, true",
        "phone, 1234567890",
        "type, 0",
        "tax_id, []",
        "metadata, {\"a\":1e400}",
        "additional_information, []",
    })
    void aValueOfAnotherTypeIsNamed(String field, String value) {
        String pointer = value.startsWith("{") ? "/" + field + "/a" : "/" + field;

        for (Answer answer : new Answer[] {
            api.post("/v0/customers", with(field, value)), api.patch(customer, "{\"" + field + "\":" + value + "}")
        }) {
            assertThat(faults(assertProblem(answer, 400, "request_unreadable"))).contains(pointer);
        }
    }

    @Test
    void aNumberOfManyDigitsIsRefused() {
        isRefusedEverywhere(with("first_name", "1".repeat(100_000)).getBytes(UTF_8));
        isRefusedEverywhere(with("first_name", "1e" + "9".repeat(10_000)).getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"frist_name\":\"x\"}",
                "{\"id\":\"x\"}",
                "{\"status\":\"active\"}",
                "{\"kyc_status\":\"approved\"}",
                "{\"version\":7}",
                "{\"endorsements\":[]}",
                "{\"firstName\":\"x\"}",
                "{\"frist_name\":null}",
                "{\"address\":{\"street\":null}}",
                "{\"\":1}",
                "{\"a/b~c\":1}",
                "{\"\\ud800\":1}",
                "{\"\\u0000\":1}",
                "{\"tax_id\":{\"provided\":true}}",
                "{\"additional_information\":{\"kind\":1}}"
            })
    void anUnknownFieldIsNamed(String patch) {
        Answer answer = assertProblem(api.patch(customer, patch), 400, "request_unreadable");

        assertThat(answer.json().at("/errors").valueStream())
                .anyMatch(fault -> fault.path("code").asString().equals("unknown_field"));
        assertProblem(api.post("/v0/customers", patch), 400, "request_unreadable");
    }

    @ParameterizedTest
    @CsvSource({"DELETE, ''", "POST, /unlock", "POST, /kyc-links"})
    void aCallWithoutABodyTakesNone(String method, String call) {
        for (String body : List.of("{\"reason\":\"x\"}", "{\"reason\":", "[]", "null")) {
            assertProblem(
                    api.send(method, customer + call, body.getBytes(UTF_8), "application/json"),
                    400,
                    "request_unreadable");
        }
    }

    private void isRefusedEverywhere(byte[] body) {
        assertProblem(api.send("POST", "/v0/customers", body, "application/json"), 400, "request_unreadable");
        assertProblem(api.send("PATCH", customer, body, "application/merge-patch+json"), 400, "request_unreadable");
        assertProblem(api.send("POST", customer + "/lock", body, "application/json"), 400, "request_unreadable");
        assertProblem(
                api.send("PUT", "/v0/customers/by-external-id/u", body, "application/json"), 400, "request_unreadable");
    }

    private static String with(String field, String value) {
        ObjectNode others = aCustomer();
        others.remove(field);
        return others.toString().replaceFirst("\\{", "{\"" + field + "\":" + value + ",");
    }
}
