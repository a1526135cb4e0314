package dev.vouch.limit;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Ids;
import dev.vouch.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be meant is refused, and nothing is counted. */
class AuthorizationRefusalTests extends Journey {

    private String john;

    @BeforeEach
    void anIndividual() {
        john = Spenders.individual(api, rows().sql());
    }

    @AfterEach
    void nothingIsOnTheRecord() {
        assertThat(rows().count("authorizations")).isZero();
        assertThat(rows().count("limit_usage")).isZero();
    }

    private Answer post(String body) {
        return api.post(john + "/authorizations", body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "-0.01"})
    void anAmountIsMoreThanZero(String amount) {
        Answer answer = post(Spenders.body("can_wire_transfer", amount, "x"));

        assertProblem(answer, 422, "validation_failed");
        assertThat(answer.text("/errors/0/code")).isEqualTo("not_positive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "1e3", "", " 1", "1,00", "0x10", "NaN", "1.", ".5", "9999999999999999", "+1"})
    void anAmountIsADecimalStringOfAtMostTwoDecimals(String amount) {
        Answer answer = post(Spenders.body("can_wire_transfer", amount, "x"));

        assertProblem(answer, 422, "validation_failed");
        assertThat(faults(answer)).containsExactly("/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00", "100", "[\"1\"]", "{\"value\":\"1\"}", "true"})
    void anAmountIsAString(String amount) {
        Answer answer = post("{\"endorsement\":\"can_wire_transfer\",\"amount\":" + amount + ",\"reference\":\"x\"}");

        assertProblem(answer, 400, "request_unreadable");
        assertThat(faults(answer)).containsExactly("/amount");
    }

    @Test
    void everyAmountIsInUsDollars() {
        Answer answer = post("{\"endorsement\":\"can_wire_transfer\",\"amount\":\"1\",\"reference\":\"x\","
                + "\"currency\":\"EUR\"}");

        assertProblem(answer, 400, "request_unreadable");
        assertThat(faults(answer)).containsExactly("/currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"can_fly", "CAN_WIRE_TRANSFER", ""})
    void anEndorsementIsOneThatThereIs(String endorsement) {
        Answer answer = post(Spenders.body(endorsement, "1", "x"));

        assertProblem(answer, 422, "validation_failed");
        assertThat(faults(answer)).containsExactly("/endorsement");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Answer answer = post("{}");

        assertProblem(answer, 422, "validation_failed");
        assertThat(faults(answer)).containsExactlyInAnyOrder("/endorsement", "/amount", "/reference");
        assertThat(faults(post(Spenders.body("can_wire_transfer", "1", " ")))).containsExactly("/reference");
        assertThat(faults(post(Spenders.body("can_wire_transfer", "1", "x".repeat(256)))))
                .containsExactly("/reference");
        assertProblem(post("[]"), 400, "request_unreadable");
        assertProblem(post("{\"reference\":\"\\u0000\"}"), 400, "request_unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "decision=maybe, decision",
        "endorsement=can_fly, endorsement",
        "colour=red, colour",
        "limit=0, limit",
    })
    void aListIsNarrowedByWhatThereIs(String query, String parameter) {
        Answer answer = api.get(john + "/authorizations?" + query);

        assertProblem(answer, 400, "parameter_invalid");
        assertThat(faults(answer)).containsExactly(parameter);
    }

    @Test
    void unknownIdsAreNotFound() {
        String nobody = "/v0/customers/" + Ids.ofNothing("cus");
        String nothing = "/authorizations/" + Ids.ofNothing("auth");

        assertProblem(Spenders.authorize(api, nobody, "1"), 404, "customer_not_found");
        assertProblem(api.get(nobody + "/authorizations"), 404, "customer_not_found");
        assertProblem(api.get(nobody + nothing), 404, "customer_not_found");
        assertProblem(api.post(nobody + nothing + "/reverse", null), 404, "customer_not_found");
        assertProblem(api.get(nobody + "/limits"), 404, "customer_not_found");
        assertProblem(api.get(john + nothing), 404, "authorization_not_found");
        assertProblem(api.post(john + nothing + "/reverse", null), 404, "authorization_not_found");
        assertProblem(api.get(john + "/authorizations/auth_x"), 404, "authorization_not_found");
    }
}
