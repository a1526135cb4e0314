package dev.vouch.customer;

import static dev.vouch.Customers.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What forms send: empty strings, and many faults at once. */
class FormJourneyTests extends Journey {

    @Test
    void anEmptyStringIsAFieldNotGiven() {
        Answer created = api.post("/v0/customers", """
            {"type":"individual","email":"jane@example.com","first_name":"","phone":"","date_of_birth":"","country":"",
             "external_id":"","address":{"line1":"1 Main St","line2":"","city":"Bonn","state":"","postal_code":"53111",
             "country":"DE"},"metadata":{"note":""}}\
            """);

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.json().has("first_name")).isFalse();
        assertThat(created.json().at("/address").propertyNames())
                .containsExactlyInAnyOrder("line1", "city", "postal_code", "country");
        assertThat(created.json().at("/metadata")).isEqualTo(json("{\"note\":\"\"}"));
    }

    /** In lists and maps text stays as it is. */
    @Test
    void textIsTrimmed() {
        Answer created = api.post("/v0/customers", """
            {"type":"individual","email":"\\u00a0jane@example.com ","first_name":" \\u3000Jane\\ufeff","last_name":"\\u200b",
             "phone":"+14155550123\\n",
             "address":{"line1":"1 Main St\\t","line2":" ","city":"\\u2003Bonn","postal_code":"53111 ","country":"DE "},
             "metadata":{" note ":" a "}}\
            """);

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/email")).isEqualTo("jane@example.com");
        assertThat(created.text("/first_name")).isEqualTo("Jane");
        assertThat(created.json().has("last_name")).isFalse();
        assertThat(created.text("/phone")).isEqualTo("+14155550123");
        assertThat(created.json().at("/address"))
                .isEqualTo(json(
                        "{\"line1\":\"1 Main St\",\"city\":\"Bonn\",\"postal_code\":\"53111\",\"country\":\"DE\"}"));
        assertThat(created.json().at("/metadata")).isEqualTo(json("{\" note \":\" a \"}"));
    }

    @Test
    void aRequiredFieldThatIsEmptyIsMissing() {
        Answer refused = api.post("/v0/customers", "{\"type\":\"\",\"email\":\"\"}");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString() + " "
                                + fault.path("code").asString()))
                .containsExactly("/type required", "/email required");
    }

    @Test
    void aPatchLeavesWhatIsEmptyAsItIs() {
        String customer = api.post("/v0/customers", """
            {"type":"individual","email":"jane@example.com","first_name":"Jane",
             "additional_information":{"professional_occupation":"Baker"}}\
            """).header("Location");

        Answer patched = api.patch(customer, """
            {"email":"","first_name":"","last_name":"Smith","metadata":{"note":""},
             "additional_information":{"professional_occupation":"","source_of_funds":"SAVINGS"}}\
            """);

        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        assertThat(patched.text("/email")).isEqualTo("jane@example.com");
        assertThat(patched.text("/first_name")).isEqualTo("Jane");
        assertThat(patched.text("/last_name")).isEqualTo("Smith");
        assertThat(patched.json().at("/metadata")).isEqualTo(json("{\"note\":\"\"}"));
        assertThat(patched.text("/additional_information/professional_occupation"))
                .isEqualTo("Baker");
    }

    @Test
    void additionalInformationIsOfTheCustomersTypeUnlessItSaysAnother() {
        Answer created = api.post("/v0/customers", """
            {"type":"business","email":"acme@example.com","additional_information":{"company_type":"BAKERY"}}\
            """);

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/additional_information/type")).isEqualTo("business");
        Answer refused =
                api.patch(created.header("Location"), "{\"additional_information\":{\"type\":\"individual\"}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/additional_information/type");
    }

    /** However they are found: while reading, by a field's own rule, or by one across fields. */
    @Test
    void faultsStandInTheOrderOfTheFields() {
        Answer refused = api.post("/v0/customers", """
            {"additional_information":{"address":{"country":"XX"},"involved_activities":["NONE","SPYING"],"phone":"1"},
             "date_of_birth":"yesterday","country":"XX","phone":"1","email":"x","type":"individual",
             "legal_name":"Acme","address":{"country":"XX"}}\
            """);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(pointers(refused))
                .containsSubsequence(
                        "/email",
                        "/phone",
                        "/country",
                        "/address/line1",
                        "/address/country",
                        "/date_of_birth",
                        "/legal_name",
                        "/additional_information/phone",
                        "/additional_information/address/country",
                        "/additional_information/involved_activities/1");
    }

    @Test
    void unknownFieldsComeLast() {
        Answer refused =
                api.post("/v0/customers", "{\"nickname\":\"J\",\"email\":7,\"type\":\"individual\",\"phone\":true}");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(pointers(refused)).containsExactly("/email", "/phone", "/nickname");
    }

    @Test
    void aHundredFaultsAreListedAndNoMore() {
        String unknown =
                IntStream.range(0, 250).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));

        Answer refused = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@b.co\"," + unknown + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors")).hasSize(100);
        assertThat(refused.text("/detail"))
                .isEqualTo("The request has more than 100 errors. The first 100 are listed.");
    }

    private static List<String> pointers(Answer refused) {
        return refused.json()
                .at("/errors")
                .valueStream()
                .map((JsonNode fault) -> fault.path("pointer").asString())
                .toList();
    }
}
