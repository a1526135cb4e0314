package dev.vouch.web;

import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsJourneyTests extends BadInput {

    private static final int LIMIT = 1024 * 1024;

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
    }

    @Test
    void partsNeedABoundary() {
        assertProblem(
                api.send("POST", customer + "/documents", "{}".getBytes(UTF_8), "multipart/form-data"),
                400,
                "request_unreadable");
    }

    @Test
    void aFormIsNotReadAsParameters() {
        byte[] form = "type=individual&email=a%40example.com".getBytes(UTF_8);

        assertProblem(
                api.send("POST", "/v0/customers", form, "application/x-www-form-urlencoded"),
                415,
                "media_type_not_supported");
        Answer inQuery = assertProblem(
                api.send("POST", "/v0/customers?limit=1", form, "application/x-www-form-urlencoded"),
                400,
                "parameter_invalid");
        assertThat(faults(inQuery)).as("only of the query").containsExactly("limit");
    }

    @Test
    void bodiesAreUtf8WhateverTheirTypeSays() {
        byte[] utf16 = aCustomer().toString().getBytes(UTF_16);

        assertProblem(
                api.send("POST", "/v0/customers", utf16, "application/json; charset=UTF-16"),
                400,
                "request_unreadable");
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
    }

    private static String bodyOf(int bytes) {
        int rest = bytes - aCustomer().put("first_name", "").toString().length();
        return aCustomer().put("first_name", "x".repeat(rest)).toString();
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
