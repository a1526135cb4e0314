package dev.vouch.web;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import dev.vouch.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsJourneyTests extends Journey {

    private static final int LIMIT = 1024 * 1024;

    private String customer;
    private String before;

    @BeforeEach
    void aCustomerThatIsLeftAlone() {
        customer = api.post("/v0/customers", aCustomer().toString()).header("Location");
        before = rows().fingerprint();
    }

    void assertNothingIsWritten() {
        assertThat(rows().fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "application/xml",
                "application/octet-stream",
                "application/vnd.api+json",
                "text/json",
                "application/json; charset=nonsense",
                "json",
                "/",
                "application/",
                "*/*x"
            })
    void onlyJsonIsTaken(String type) {
        for (String path : new String[] {"/v0/customers", customer + "/lock"}) {
            assertProblem(
                    api.send("POST", path, aCustomer().toString().getBytes(UTF_8), type),
                    415,
                    "media_type_not_supported");
        }
        assertProblem(api.send("PATCH", customer, "{}".getBytes(UTF_8), type), 415, "media_type_not_supported");
        assertNothingIsWritten();
    }

    @Test
    void partsNeedABoundary() {
        assertProblem(
                api.send("POST", "/v0/customers", "{}".getBytes(UTF_8), "multipart/form-data"),
                400,
                "request_unreadable");
    }

    @Test
    void aFormIsNotReadAsParameters() {
        byte[] form = "type=individual&email=a%40example.com".getBytes(UTF_8);

        assertProblem(
                api.send("POST", "/v0/customers?limit=1", form, "application/x-www-form-urlencoded"),
                415,
                "media_type_not_supported");
        assertNothingIsWritten();
    }

    @Test
    void bodiesAreUtf8WhateverTheirTypeSays() {
        byte[] utf16 = aCustomer().toString().getBytes(UTF_16);

        assertProblem(
                api.send("POST", "/v0/customers", utf16, "application/json; charset=UTF-16"),
                400,
                "request_unreadable");
        assertNothingIsWritten();
    }

    @Test
    void aBodyMustBeThere() {
        assertProblem(api.post("/v0/customers", null), 400, "request_unreadable");
        assertProblem(api.patch(customer, null), 400, "request_unreadable");
        assertProblem(api.post(customer + "/lock", null), 400, "request_unreadable");
        assertProblem(api.post(customer + "/restrictions", null), 400, "request_unreadable");
        assertProblem(
                api.send("POST", "/v0/customers", aCustomer().toString().getBytes(UTF_8), null),
                415,
                "media_type_not_supported");
        assertNothingIsWritten();
    }

    @Test
    void aBodyHasOneMegabyteAtMost() {
        String full = bodyOf(LIMIT);

        assertThat(api.post("/v0/customers", full).status()).isEqualTo(422);
        assertProblem(api.post("/v0/customers", bodyOf(LIMIT + 1)), 413, "payload_too_large");
        assertProblem(api.patch(customer, bodyOf(LIMIT + 1)), 413, "payload_too_large");
        assertProblem(
                api.with("Idempotency-Key", "3f1c2e9a-7b5d-4c8e-9a21-0d6f5e4b3c2a")
                        .post("/v0/customers", bodyOf(LIMIT + 1)),
                413,
                "payload_too_large");
        assertNothingIsWritten();
    }

    private static String bodyOf(int bytes) {
        int rest = bytes - aCustomer().put("first_name", "").toString().length();
        return aCustomer().put("first_name", "x".repeat(rest)).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,    /v0/customers,                        'GET,POST'",
        "PATCH,  /v0/customers,                        'GET,POST'",
        "DELETE, /v0/customers,                        'GET,POST'",
        "POST,   /v0/customers/{id},                   'DELETE,GET,PATCH'",
        "PUT,    /v0/customers/{id},                   'DELETE,GET,PATCH'",
        "POST,   /v0/customers/by-external-id/u,       'PUT'",
        "GET,    /v0/customers/by-external-id/u,       'PUT'",
        "GET,    /v0/customers/{id}/lock,              'POST'",
        "DELETE, /v0/customers/{id}/unlock,            'POST'",
        "PUT,    /v0/customers/{id}/restrictions,      'GET,POST'",
        "POST,   /v0/events,                           'GET'",
    })
    void anotherMethodIsRefusedNamingThoseThereAre(String method, String path, String allowed) {
        Answer answer = api.send(method, path.replace("/v0/customers/{id}", customer), "{}");

        assertProblem(answer, 405, "method_not_allowed");
        assertThat(answer.header("Allow").replace(" ", "").split(",")).containsExactlyInAnyOrder(allowed.split(","));
        assertNothingIsWritten();
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
    void whatIsNoIdNamesNothing(String id) {
        assertProblem(api.get("/v0/customers/" + id), 404, "customer_not_found");
        assertProblem(api.patch("/v0/customers/" + id, "{}"), 404, "customer_not_found");
        assertProblem(api.delete("/v0/customers/" + id), 404, "customer_not_found");
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
        assertNothingIsWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "nonsense", "text/*"})
    void anAnswerInAnotherFormatIsRefusedBeforeAnythingIsDone(String format) {
        for (Answer answer : new Answer[] {
            api.with("Accept", format).post("/v0/customers", aCustomer().toString()),
            api.with("Accept", format).delete(customer),
            api.with("Accept", format).get("/v0/events")
        }) {
            assertProblem(answer, 406, "not_acceptable");
        }
        assertNothingIsWritten();
    }

    @Test
    void problemsCanBeAcceptedOrNot() {
        assertProblem(api.with("Accept", "application/json").get("/v0/customers/x"), 404, "customer_not_found");
        assertProblem(api.with("Accept", "text/html").get("/v0/nothing"), 404, "not_found");
        assertThat(api.with("Accept", "application/*, text/html;q=0.5")
                        .get(customer)
                        .status())
                .isEqualTo(200);
    }
}
