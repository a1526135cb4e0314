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
import tools.jackson.databind.node.ObjectNode;

class AdditionalInformationJourneyTests extends Journey {

    private String customer;
    private ObjectNode before;

    @BeforeEach
    void anIndividualWithEverything() {
        Answer created = api.post("/v0/customers", anIndividual().toString());
        customer = created.header("Location");
        before = (ObjectNode) created.json();
    }

    @Test
    void additionalInformationMergesDeeplyAndItsArraysReplace() {
        Answer patched = api.patch(customer, """
            {"additional_information":{"monthly_volume_in_usd":"7","jurisdictions":["EU"],"middle_name":null,
             "address":{"line2":null}}}\
            """);

        ObjectNode information = before.withObject("/additional_information").deepCopy();
        information.put("monthly_volume_in_usd", "7.00").remove("middle_name");
        information.putArray("jurisdictions").add("EU");
        information.withObject("/address").remove("line2");
        assertThat(patched.json().path("additional_information")).isEqualTo(information);
        assertThat(api.get(customer).json()).isEqualTo(patched.json());
    }

    @Test
    void additionalInformationIsOfTheCustomersType() {
        api.patch(customer, "{\"additional_information\":null}");

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

    @Test
    void theTypeMayBeLeftOutAndIsReturned() {
        api.patch(customer, "{\"additional_information\":null}");

        Answer patched = api.patch(customer, "{\"additional_information\":{\"phone\":\"+12125550142\"}}");
        assertThat(patched.json().at("/additional_information"))
                .isEqualTo(json("{\"type\":\"individual\",\"phone\":\"+12125550142\"}"));
        assertThat(api.get(customer).json()).isEqualTo(patched.json());

        ObjectNode without = anIndividual().put("external_id", "another");
        without.withObject("/additional_information").remove("type");
        assertThat(api.post("/v0/customers", without.toString()).text("/additional_information/type"))
                .isEqualTo("individual");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "monthly_volume_in_usd | '-0.01'",
                "monthly_volume_in_usd | '1.005'",
                "monthly_volume_in_usd | '1e5'",
                "monthly_volume_in_usd | '1,000'",
                "transaction_volume_in_usd | '.5'",
                "transaction_volume_in_usd | '1234567890123456'",
                "transaction_volume_in_usd | 'NaN'",
                "transaction_volume_in_usd | '٣'",
                "transaction_volume_in_usd | ' 5'",
                "source_of_funds | 'THEFT'",
                "professional_situation | 'employee'",
                "phone | '123'",
                "professional_occupation | 'a\\u200bb'",
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
        assertThat(api.patch(business, "{\"additional_information\":{\"regulated_activity_details\":\" \"}}")
                        .status())
                .as("a field without text is one that is not given")
                .isEqualTo(200);
        assertThat(api.patch(
                                business,
                                "{\"additional_information\":{\"is_regulated_activity\":false,\"regulated_activity_details\":\"\"}}")
                        .status())
                .isEqualTo(200);
    }
}
