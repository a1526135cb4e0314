package dev.vouch.customer;

import static dev.vouch.Customers.aBusiness;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.anIndividual;
import static dev.vouch.Customers.withoutLink;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ExternalIdJourneyTests extends Journey {

    private static final String PATH = "/v0/customers/by-external-id/";

    private Answer put(String externalId) {
        return api.put(PATH + externalId, aCustomer().toString());
    }

    @Test
    void aPutCreatesAndThenUpdates() {
        Answer created = put("u-1");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/v0/customers/" + created.text("/id"));
        assertThat(created.text("/external_id")).isEqualTo("u-1");

        Answer same = put("u-1");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json()).isEqualTo(withoutLink(created.json()));
        Answer updated =
                api.put(PATH + "u-1", aCustomer().put("first_name", "Ana").toString());
        assertThat(updated.header("Location")).isNull();
        assertThat(updated.header("ETag")).isEqualTo("\"1\"");
        assertThat(updated.text("/id")).isEqualTo(created.text("/id"));
        assertThat(rows().count("customers")).isOne();
        assertThat(rows().count("events")).isEqualTo(2);
    }

    @Test
    void aCustomerIsRetrievedByItsExternalIdUntilItIsDeleted() {
        assertProblem(api.get(PATH + "u-1"), 404, "customer_not_found");
        Answer created = put("u-1");

        Answer found = api.get(PATH + "u-1");
        assertThat(found.json()).isEqualTo(withoutLink(created.json()));
        assertThat(found.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(api.with("If-None-Match", found.header("ETag"))
                        .get(PATH + "u-1")
                        .status())
                .isEqualTo(304);

        api.delete(created.header("Location"));
        assertProblem(api.get(PATH + "u-1"), 404, "customer_not_found");
        String next = put("u-1").text("/id");
        assertThat(api.get(PATH + "u-1").text("/id")).isEqualTo(next);
    }

    @Test
    void aPutReplacesWhatItLeavesOut() {
        ObjectNode individual = anIndividual().put("external_id", "u-1");
        individual.remove("tax_id");
        api.put(PATH + "u-1", individual.toString());

        Answer replaced = put("u-1");

        assertThat(replaced.json().propertyNames())
                .doesNotContain("first_name", "phone", "address", "additional_information");
        assertThat(replaced.json().path("metadata").isEmpty()).isTrue();
    }

    @Test
    void theBodyMayRepeatTheExternalIdButNotContradictIt() {
        assertThat(api.put(PATH + "u-1", aCustomer().put("external_id", "u-1").toString())
                        .status())
                .isEqualTo(201);
        Answer other = assertProblem(
                api.put(PATH + "u-1", aCustomer().put("external_id", "u-2").toString()), 422, "validation_failed");
        assertThat(faults(other)).containsExactly("/external_id");
        assertProblem(put("x".repeat(256)), 422, "validation_failed");
        assertThat(put("x".repeat(255)).status()).isEqualTo(201);
    }

    @Test
    void aPutThatMayOnlyCreateRefusesWhatExists() {
        Api onlyNew = api.with("If-None-Match", "*");
        String body = aCustomer().put("external_id", "u-1").toString();
        Answer created = onlyNew.put(PATH + "u-1", body);
        assertThat(created.status()).isEqualTo(201);

        assertProblem(
                onlyNew.put(PATH + "u-1", aCustomer().put("first_name", "A").toString()), 412, "version_stale");
        assertThat(api.get(PATH + "u-1").header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(rows().count("events")).isOne();
        assertProblem(api.with("If-None-Match", "\"0\"").put(PATH + "u-1", body), 400, "if_match_invalid");

        api.delete(created.header("Location"));
        assertThat(onlyNew.put(PATH + "u-1", body).status()).isEqualTo(201);
    }

    /** Its message does not list the characters that a path cannot carry, as the id has none of them. */
    @Test
    void aTabIsRefusedAsAControlCharacter() {
        Answer inBody = assertProblem(
                api.post("/v0/customers", aCustomer().put("external_id", "a\tb").toString()), 422, "validation_failed");
        assertThat(inBody.json().path("errors")).hasSize(1);
        assertThat(inBody.text("/errors/0/message"))
                .isEqualTo("must be one line without control or invisible characters");
        Answer inPath = assertProblem(put("a%09b"), 422, "validation_failed");
        assertThat(inPath.text("/errors/0/message")).contains("without control or invisible ones");
    }

    @Test
    void theTypeStays() {
        put("u-1");

        assertProblem(
                api.put(PATH + "u-1", aBusiness().put("external_id", "u-1").toString()), 422, "type_immutable");
    }

    @Test
    void everyFaultOfAPutIsNamed() {
        assertThat(faults(assertProblem(
                        api.put(PATH + "u-1", "{\"type\":\"individual\",\"country\":\"XX\"}"),
                        422,
                        "validation_failed")))
                .containsExactlyInAnyOrder("/email", "/country");
        assertThat(rows().count("customers")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "a%20b, a b",
        "user%2B1%40example.com, user+1@example.com",
        "user+1@example.com, user+1@example.com",
        "%C3%A9, é",
        "%F0%9F%98%80, 😀",
        "a%3Fb, a?b",
        "a%23b, a#b",
        "a:b@c, a:b@c",
        "a&b=c, a&b=c",
        "%7E, ~",
        "u.json, u.json",
        "'{x}', {x}"
    })
    void anEncodedExternalIdIsTheDecodedOne(String encoded, String externalId) {
        Answer created = put(encoded.replace("{", "%7B").replace("}", "%7D"));

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/external_id")).isEqualTo(externalId);
        Answer taken = api.post(
                "/v0/customers", aCustomer().put("external_id", externalId).toString());
        assertThat(taken.text("/existing_id")).isEqualTo(created.text("/id"));
    }

    /** Those that a path cannot carry were kept by a POST, and no PUT found them again. */
    @ParameterizedTest
    @ValueSource(strings = {"%20", "a%20", "%20a", "%C2%A0a", "a%E2%80%8Bb", "a%F0%9F%98%80%C2%AD"})
    void aPathIsRefusedAsTheFieldIs(String encoded) {
        assertThat(faults(assertProblem(put(encoded), 422, "validation_failed")))
                .containsExactly("/external_id");
        assertThat(rows().count("customers")).isZero();
    }

    @Test
    void itIsUniqueAmongThoseNotDeleted() {
        String first = put("u-1").text("/id");

        Answer taken = assertProblem(
                api.post("/v0/customers", aCustomer().put("external_id", "u-1").toString()), 409, "external_id_taken");
        assertThat(taken.text("/existing_id")).isEqualTo(first);
        String other = put("u-2").text("/id");
        Answer alsoTaken = assertProblem(
                api.patch("/v0/customers/" + other, "{\"external_id\":\"u-1\"}"), 409, "external_id_taken");
        assertThat(alsoTaken.text("/existing_id")).isEqualTo(first);
        assertThat(api.get("/v0/customers/" + other).text("/external_id")).isEqualTo("u-2");
        assertThat(rows().count("customers")).isEqualTo(2);
    }

    @Test
    void deletionFreesIt() {
        String first = put("u-1").text("/id");
        api.delete("/v0/customers/" + first);

        Answer second = put("u-1");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/id")).isNotEqualTo(first);
        assertThat(api.get("/v0/customers/" + first).text("/external_id")).isEqualTo("u-1");
        assertThat(api.get("/v0/customers?external_id=u-1&include_deleted=true")
                        .json()
                        .at("/data")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aChangeFreesItToo() {
        String first = put("u-1").text("/id");
        api.patch("/v0/customers/" + first, "{\"external_id\":null}");
        assertThat(put("u-1").status()).isEqualTo(201);
        assertThat(api.patch("/v0/customers/" + first, "{\"external_id\":\"u-3\"}")
                        .text("/external_id"))
                .isEqualTo("u-3");
    }

    @Test
    void everyPlatformHasItsOwn() {
        String ours = put("u-1").text("/id");
        Api other = Api.ofNewPlatform(port);

        Answer theirs = other.put(PATH + "u-1", aCustomer().toString());

        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.text("/id")).isNotEqualTo(ours);
    }
}
