package dev.vouch.web;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadAddressesJourneyTests extends BadInput {

    @ParameterizedTest
    @CsvSource({
        "PUT,    /v0/customers,                        'GET,POST'",
        "PATCH,  /v0/customers,                        'GET,POST'",
        "DELETE, /v0/customers,                        'GET,POST'",
        "POST,   /v0/customers/{id},                   'DELETE,GET,PATCH'",
        "PUT,    /v0/customers/{id},                   'DELETE,GET,PATCH'",
        "POST,   /v0/customers/by-external-id/u,       'GET,PUT'",
        "DELETE, /v0/customers/by-external-id/u,       'GET,PUT'",
        "GET,    /v0/customers/{id}/lock,              'POST'",
        "DELETE, /v0/customers/{id}/unlock,            'POST'",
        "PUT,    /v0/customers/{id}/restrictions,      'GET,POST'",
        "POST,   /v0/events,                           'GET'",
    })
    void anotherMethodIsRefusedNamingThoseThereAre(String method, String path, String allowed) {
        Answer answer = api.send(method, path.replace("/v0/customers/{id}", customer), "{}");

        assertProblem(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow").replace(" ", "").split(",")).containsExactlyInAnyOrder(allowed.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "PROPFIND", "get"})
    void aMethodNobodyKnowsIsRefused(String method) {
        assertProblem(api.send(method, "/v0/customers", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v0",
                "/v0/",
                "/v1/customers",
                "/v0/Customers",
                "/v0/customers/",
                "/v0/customers/by-external-id/",
                "/v0/customer",
                "/v0/customers/x/y",
                "/V0/customers",
                "/error",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/env",
                "/h2-console",
                "/swagger-ui/../v0/customers",
                "/v0/customers.json",
                "/favicon.ico"
            })
    void anAddressWithNothingThereIsNotFound(String path) {
        assertProblem(
                api.get(path),
                path.contains("..") ? 400 : 404,
                path.contains("..") ? "request_unreadable" : "not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "cus_",
                "cus_x",
                "1",
                "null",
                "cus_00000000000000000000000000",
                "CUS_01kdvdna008000000000000001",
                "cus_01KDVDNA008000000000000001",
                "cus_81kdvdna008000000000000001",
                "plt_01kdvdna008000000000000001",
                "01kdvdna008000000000000001",
                "cus_01kdvdna00800000000000000l",
                "cus_01kdvdna00800000000000000",
                "cus_01kdvdna0080000000000000011",
                "019b76da-a800-7000-8000-000000000001",
                "cus_%C3%A9",
                "%20",
                "-1",
                "cus_01kdvdna008000000000000001'",
                "cus__01kdvdna008000000000000001",
                "..%20"
            })
    void aMalformedIdIsNotFound(String id) {
        assertProblem(api.get("/v0/customers/" + id), 404, "customer_not_found");
        assertProblem(api.patch("/v0/customers/" + id, "{}"), 404, "customer_not_found");
        assertProblem(api.delete("/v0/customers/" + id), 404, "customer_not_found");
    }

    /** As with a variable for the id that was never set. */
    @Test
    void anEmptyPartOfThePathIsNamed() {
        Answer answer = assertProblem(api.get("/v0/customers//kyc"), 400, "request_unreadable");

        assertThat(answer.text("/detail")).isEqualTo("The path has an empty part, //: an id may be missing there.");
        assertThat(api.get("/v0/customers/a%3Bb").text("/detail"))
                .isEqualTo("The address or a header has characters that are not allowed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "a%00b",
                "a%2fb",
                "a%2Fb",
                "a;b",
                "a%3Bb",
                "a%5Cb",
                "%2e%2e",
                "%2E",
                "a%0Ab",
                "a%0D",
                "%C0%AF",
                "%FF",
                "%ED%A0%80",
                "a%25b",
                "a%E2%80%A8b",
                "%"
            })
    void anAddressWithTricksInItIsRefused(String tricky) {
        String path = "/v0/customers/by-external-id/" + tricky;

        Answer answer = tricky.equals("%")
                ? RawHttp.send(port, "PUT " + path + " HTTP/1.1", "Host: x", "Connection: close")
                : api.put(path, aCustomer().toString());

        assertProblem(answer);
    }
}
