package dev.vouch.customer;

import static dev.vouch.Customers.aBusiness;
import static dev.vouch.Customers.anIndividual;
import static dev.vouch.Customers.json;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CustomerPatchJourneyTests extends Journey {

    private String customer;
    private ObjectNode before;

    @BeforeEach
    void anIndividualWithEverything() {
        Answer created = api.post("/v0/customers", anIndividual().toString());
        customer = created.header("Location");
        before = (ObjectNode) created.json();
    }

    /** The customer as it was before, but for what each change brings with it. */
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
        assertThat(patched.json()).isEqualTo(expected);
        assertThat(api.get(customer).json()).isEqualTo(expected);
        assertThat(patched.json().path("version").asInt()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "email"})
    void whatIsRequiredCannotBeCleared(String field) {
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
    void additionalInformationMergesDeeplyAndItsArraysReplace() {
        Answer patched = api.patch(customer, """
                {"additional_information":{"monthly_volume_in_usd":"7","jurisdictions":["EU"],"middle_name":null,
                 "address":{"line2":null}}}""");

        ObjectNode expected = unchangedBut(patched);
        ObjectNode information = expected.withObject("/additional_information");
        information.put("monthly_volume_in_usd", "7.00").remove("middle_name");
        information.putArray("jurisdictions").add("EU");
        information.withObject("/address").remove("line2");
        assertThat(patched.json()).isEqualTo(expected);
        assertThat(api.get(customer).json()).isEqualTo(expected);
    }

    @Test
    void additionalInformationIsOfTheCustomersType() {
        api.patch(customer, "{\"additional_information\":null}");

        assertThat(faults(assertProblem(
                        api.patch(customer, "{\"additional_information\":{\"phone\":\"+12125550142\"}}"),
                        422,
                        "validation_failed")))
                .containsExactly("/additional_information/type");
        assertThat(faults(assertProblem(
                        api.patch(customer, "{\"additional_information\":{\"type\":\"business\"}}"),
                        422,
                        "validation_failed")))
                .containsExactly("/additional_information/type");
        assertThat(api.patch(customer, "{\"additional_information\":{\"type\":\"individual\"}}")
                        .json()
                        .at("/additional_information"))
                .isEqualTo(json("{\"type\":\"individual\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monthly_volume_in_usd | '-0.01'",
                "monthly_volume_in_usd | '1.005'",
                "monthly_volume_in_usd | '1e5'",
                "monthly_volume_in_usd | ''",
                "monthly_volume_in_usd | '1,000'",
                "transaction_volume_in_usd | '.5'",
                "transaction_volume_in_usd | '1234567890123456'",
                "transaction_volume_in_usd | 'NaN'",
                "transaction_volume_in_usd | '٣'",
                "transaction_volume_in_usd | ' 5'",
                "source_of_funds | 'THEFT'",
                "professional_situation | 'employee'",
                "phone | '123'",
                "professional_occupation | ''",
                "company_type | 'X'",
                "services_provided | 'X'",
                "is_regulated_activity | 'true'"
            })
    void aValueOfAdditionalInformationThatIsNotAllowedIsNamed(String field, String value) {
        Answer answer = assertProblem(
                api.patch(customer, "{\"additional_information\":{\"" + field + "\":\"" + value + "\"}}"));

        assertThat(answer.status()).isEqualTo(field.equals("is_regulated_activity") ? 400 : 422);
        assertThat(faults(answer)).containsExactly("/additional_information/" + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jurisdictions | [] | ",
                "jurisdictions | [\"BRAZIL\"] | /0",
                "jurisdictions | [\"BRA\",null] | /1",
                "jurisdictions | \"BRA\" | ",
                "jurisdictions | [1] | /0",
                "involved_activities | [\"NONE\",\"DRUGS\"] | ",
                "involved_activities | [\"DRUGS\",\"NONE\"] | ",
                "involved_activities | {} | ",
                "transaction_counterparties | [\"ALIENS\"] | /0",
                "monthly_volume_in_usd | 5000 | "
            })
    void aListOfAdditionalInformationHoldsToItsRules(String field, String value, String at) {
        Answer answer =
                assertProblem(api.patch(customer, "{\"additional_information\":{\"" + field + "\":" + value + "}}"));

        assertThat(faults(answer)).containsExactly("/additional_information/" + field + (at == null ? "" : at));
    }

    @Test
    void aRegulatedBusinessSaysWhatItDoes() {
        String business = api.post("/v0/customers", aBusiness().toString()).header("Location");

        assertThat(faults(assertProblem(
                        api.patch(business, "{\"additional_information\":{\"regulated_activity_details\":null}}"),
                        422,
                        "validation_failed")))
                .containsExactly("/additional_information/regulated_activity_details");
        assertProblem(
                api.patch(business, "{\"additional_information\":{\"regulated_activity_details\":\" \"}}"),
                422,
                "validation_failed");
        assertThat(api.patch(
                                business,
                                "{\"additional_information\":{\"is_regulated_activity\":false,\"regulated_activity_details\":\"\"}}")
                        .status())
                .isEqualTo(200);
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
