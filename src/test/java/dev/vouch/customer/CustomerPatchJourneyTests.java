package dev.vouch.customer;

import static dev.vouch.Customers.anIndividual;
import static dev.vouch.Customers.inLists;
import static dev.vouch.Customers.json;
import static dev.vouch.Customers.withoutLink;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CustomerPatchJourneyTests extends Journey {

    private String customer;
    private ObjectNode before;

    @BeforeEach
    void anIndividualWithEverything() {
        Answer created = api.post("/v0/customers", anIndividual().toString());
        customer = created.header("Location");
        before = withoutLink(created.json());
    }

    /** The customer as it was before, apart from the effects of each change. */
    private ObjectNode unchangedBut(Answer patched) {
        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        ObjectNode expected = before.deepCopy();
        expected.set("version", patched.json().path("version"));
        expected.set("updated_at", patched.json().path("updated_at"));
        return expected;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country",
                "phone",
                "external_id",
                "first_name",
                "middle_name",
                "last_name",
                "date_of_birth",
                "additional_information"
            })
    void nullClearsAFieldAndLeavesTheOthers(String field) {
        Answer patched = api.patch(customer, "{\"" + field + "\":null}");

        ObjectNode expected = unchangedBut(patched);
        expected.remove(field);
        if (field.equals("phone")) {
            expected.remove("dial_code");
        }
        if (field.equals("country")) {
            expected.put("country", "US");
        }
        assertThat(inLists(patched.json())).isEqualTo(inLists(expected));
        assertThat(api.get(customer).json()).isEqualTo(patched.json());
        assertThat(patched.json().path("version").asInt()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "email"})
    void aRequiredFieldCannotBeCleared(String field) {
        Answer answer = assertProblem(api.patch(customer, "{\"" + field + "\":null}"), 422, "validation_failed");

        assertThat(faults(answer)).contains("/" + field);
        assertThat(api.get(customer).json()).isEqualTo(before);
    }

    @Test
    void aFieldOfAnObjectChangesAlone() {
        Answer patched = api.patch(customer, "{\"address\":{\"city\":\"Boston\",\"line2\":null}}");

        ObjectNode expected = unchangedBut(patched);
        expected.withObject("/address").put("city", "Boston").remove("line2");
        assertThat(patched.json()).isEqualTo(expected);
    }

    @Test
    void metadataMergesByKey() {
        Answer patched = api.patch(
                customer, "{\"metadata\":{\"tier\":\"platinum\",\"region\":null,\"new\":\"x\",\"none\":null}}");

        assertThat(patched.json().path("metadata")).isEqualTo(json("{\"tier\":\"platinum\",\"new\":\"x\"}"));
        assertThat(api.patch(customer, "{\"metadata\":{}}")
                        .json()
                        .path("metadata")
                        .size())
                .isEqualTo(2);
        assertThat(api.patch(customer, "{\"metadata\":null}").json().path("metadata"))
                .isEqualTo(json("{}"));
    }

    @Test
    void theTypeStays() {
        Answer answer = assertProblem(
                api.patch(customer, "{\"type\":\"business\",\"legal_name\":\"n\"}"), 422, "type_immutable");

        assertThat(faults(answer)).containsExactly("/type");
        assertThat(api.patch(customer, "{\"type\":\"individual\"}").json()).isEqualTo(before);
        assertProblem(api.patch(customer, "{\"type\":\"robot\"}"), 422, "validation_failed");
        assertProblem(api.patch(customer, "{\"type\":1}"), 400, "request_unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"first_name\":\"Quillmere\"}",
                "{\"metadata\":{}}",
                "{\"metadata\":{\"nothing\":null}}",
                "{\"legal_name\":null}",
                "{\"address\":{}}",
                "{\"address\":{\"country\":\"USA\"}}",
                "{\"additional_information\":{\"monthly_volume_in_usd\":\"50000\"}}",
                "{\"tax_id\":{\"number\":\"536.90.4399\",\"type\":\"ssn\",\"country\":\"USA\"}}"
            })
    void aPatchThatChangesNothingLeavesNoTrace(String patch) {
        String rows = rows().fingerprint();

        Answer patched = api.patch(customer, patch);

        assertThat(patched.json()).isEqualTo(before);
        assertThat(patched.header("ETag")).isEqualTo("\"0\"");
        assertThat(rows().fingerprint()).isEqualTo(rows);
    }

    @Test
    void aPatchMayAnnounceItself() {
        byte[] patch = "{\"first_name\":\"Ana\"}".getBytes();

        assertThat(api.send("PATCH", customer, patch, "application/merge-patch+json")
                        .text("/first_name"))
                .isEqualTo("Ana");
    }
}
