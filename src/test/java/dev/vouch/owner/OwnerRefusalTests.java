package dev.vouch.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.PostgresTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostgresTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnerRefusalTests {

    @LocalServerPort
    int port;

    Api api;
    String business;
    String owners;
    String jane;
    Answer before;

    @BeforeEach
    void aBusinessWithAnOwner() {
        api = Api.ofNewPlatform(port);
        business = api.post("/v0/customers", OwnerJourneyTests.BUSINESS).header("Location");
        owners = business + "/beneficial-owners";
        jane = api.post(owners, OwnerJourneyTests.JANE).header("Location");
        before = api.get(owners);
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(api.get(owners).json()).isEqualTo(before.json());
    }

    @Test
    void aBusinessHasAHundredOwnersAtMost() {
        String other = api.post("/v0/customers", OwnerJourneyTests.BUSINESS.replace("acme", "other"))
                .header("Location");
        for (int i = 0; i < 100; i++) {
            assertThat(api.post(other + "/beneficial-owners", owner(i)).status())
                    .isEqualTo(201);
        }

        Answer refused = api.post(other + "/beneficial-owners", owner(100));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/code")).isEqualTo("too_many_owners");
        assertThat(refused.text("/errors/0/message")).contains("100");
    }

    private static String owner(int number) {
        return "{\"first_name\":\"Jane\",\"last_name\":\"Roe " + number
                + "\",\"ownership_percentage\":\"0\",\"roles\":[\"beneficial_owner\"]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"33.333\"", "\"a third\"", "25"})
    void aPercentageIsNotDescribedAsAnAmount(String percentage) {
        Answer refused = api.post(
                owners,
                "{\"first_name\":\"Jane\",\"ownership_percentage\":" + percentage
                        + ",\"roles\":[\"beneficial_owner\"]}");

        assertThat(refused.text("/errors/0/message"))
                .isEqualTo("must be a decimal string from 0.00 to 100.00 with at most 2 decimals, without blanks,"
                        + " like \"25.00\"");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '^', delimiter = '|', textBlock = """
        "ownership_percentage":"-0.01"          | 422 | /ownership_percentage | out_of_range
        "ownership_percentage":"100.01"         | 422 | /ownership_percentage | out_of_range
        "ownership_percentage":"33.333"         | 422 | /ownership_percentage | invalid_format
        "ownership_percentage":"1e1"            | 422 | /ownership_percentage | invalid_format
        "ownership_percentage":25               | 400 | /ownership_percentage | wrong_type
        "roles":[]                              | 422 | /roles                | required
        "roles":null                            | 422 | /roles                | required
        "roles":["shareholder"]                 | 422 | /roles/0              | invalid_value
        "roles":[null]                          | 422 | /roles/0              | required
        "roles":["representative","representative"] | 422 | /roles/1          | duplicate
        "roles":"representative"                | 400 | /roles                | wrong_type
        "date_of_birth":"2999-01-01"            | 422 | /date_of_birth        | not_in_the_past
        "date_of_birth":"1899-12-31"            | 422 | /date_of_birth        | out_of_range
        "email":"nobody"                        | 422 | /email                | invalid_format
        "first_name":"."                        | 422 | /first_name           | no_letter
        "last_name":"Ro\\u200be"               | 422 | /last_name            | invisible_character
        "tax_id":{"number":"12-3456789","type":"EIN","country":"US"} | 422 | /tax_id/type | invalid_tax_id_type
        "address":{"line1":"1","city":"X","country":"XX"} | 422 | /address/country | invalid_country
        "tax_id":{"number":"000-00-0000","type":"ssn","country":"US"} | 422 | /tax_id/number | invalid_tax_id
        "owners":["own_1"]                      | 400 | /owners               | unknown_field
        "verification_status":"approved"        | 400 | /verification_status  | unknown_field
        """)
    void namesEveryInvalidField(String fault, int status, String pointer, String code) {
        // RFC 7396 takes null out of the target, and a null in a request to create is as good as none.
        String wrong = "{\"first_name\":\"John\",\"last_name\":\"Doe\",\"ownership_percentage\":\"1\","
                + "\"address\":{\"line1\":\"1\",\"city\":\"X\",\"country\":\"US\"},\"roles\":[\"representative\"]}";
        String field = fault.substring(0, fault.indexOf(':'));
        String created = wrong.replaceFirst(field + ":(\"[^\"]*\"|\\[[^\\]]*\\]|\\{[^}]*\\})", "\"middle_name\":\"Q\"")
                .replaceFirst("\\{", "{" + fault.replace("\\", "\\\\") + ",");
        for (Answer refused : List.of(api.post(owners, created), api.patch(jane, "{" + fault + "}"))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
            assertThat(refused.text("/errors/0/code")).isEqualTo(code);
            assertThat(refused.json().at("/errors").size()).isEqualTo(1);
        }
    }

    @Test
    void ownersTogetherOwnAtMostTheWhole() {
        Answer tooMuch = api.post(owners, OwnerJourneyTests.JOHN.replace("40.00", "40.01"));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.text("/code")).isEqualTo("validation_failed");
        assertThat(tooMuch.text("/errors/0/pointer")).isEqualTo("/ownership_percentage");
        assertThat(tooMuch.text("/errors/0/code")).isEqualTo("ownership_exceeded");
        assertThat(tooMuch.text("/errors/0/message")).contains("100.01 %");

        String john = api.post(owners, OwnerJourneyTests.JOHN).header("Location");
        assertThat(api.patch(john, "{\"ownership_percentage\":\"40.01\"}").text("/errors/0/code"))
                .isEqualTo("ownership_exceeded");
        assertThat(api.patch(jane, "{\"ownership_percentage\":\"60.00\"}").status())
                .isEqualTo(200);
        api.delete(john);
    }

    /** Two shares of 24 % would otherwise hide one of 48 %. */
    @Test
    void nobodyIsDeclaredTwice() {
        String again = OwnerJourneyTests.JANE.replace("\"60\"", "\"24\"");
        String sameTaxId = again.replace("Jane", "Joan");
        String sameNameAndBirthDate =
                again.replace("536-90-4399", "536-90-4398").replace("Roe", "ROE ");
        String otherTaxId = again.replace("536-90-4399", "536-90-4398");
        String id = jane.substring(jane.lastIndexOf('/') + 1);
        for (String twice : List.of(
                sameTaxId,
                sameNameAndBirthDate,
                otherTaxId.replace("Jane", "J\u00e1n\u00e9"),
                otherTaxId.replace("Jane", "Roe").replace("\"last_name\": \"Roe\"", "\"last_name\": \"Jane\""),
                otherTaxId.replace("\"Jane\"", "\"Jane\", \"middle_name\": \"Ann\""))) {
            Answer refused = api.post(owners, twice);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
            assertThat(refused.text("/errors/0/code")).isEqualTo("declared_twice");
            assertThat(refused.text("/errors/0/message")).contains(id);
        }

        String john = api.post(owners, OwnerJourneyTests.JOHN).header("Location");
        Answer refused =
                api.patch(john, "{\"first_name\":\"Jane\",\"last_name\":\"Roe\",\"date_of_birth\":\"1980-05-20\"}");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/date_of_birth");
        api.delete(john);
    }

    /** A company, the business itself for one, owns through persons. */
    @Test
    void aCompanyIsNoOwner() {
        Answer refused = api.post(
                owners,
                OwnerJourneyTests.JANE.replace("536-90-4399", "12-3456789").replace("ssn", "ein"));
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/tax_id/type");
        assertThat(refused.text("/errors/0/message")).contains("natural person");
    }

    @Test
    void individualsHaveNoOwners() {
        String person = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@example.com\"}")
                .header("Location");
        String none = person + "/beneficial-owners";
        String id = jane.substring(jane.lastIndexOf('/'));
        for (Answer refused : List.of(
                api.post(none, OwnerJourneyTests.JANE),
                api.patch(none + id, "{}"),
                api.delete(none + id),
                api.post(none + "/attestation", null))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/code")).isEqualTo("customer_not_a_business");
        }
        assertThat(api.get(none).json().at("/data").size()).isZero();
        assertThat(api.get(none + id).text("/code")).isEqualTo("beneficial_owner_not_found");
    }

    @Test
    void aDeletedBusinessKeepsItsOwnersAsTheyWere() {
        api.delete(business);
        for (Answer refused : List.of(
                api.post(owners, OwnerJourneyTests.JOHN),
                api.patch(jane, "{}"),
                api.delete(jane),
                api.post(owners + "/attestation", null))) {
            assertThat(refused.status()).isEqualTo(410);
            assertThat(refused.text("/code")).isEqualTo("customer_deleted");
        }
    }

    @Test
    void ownersOfOthersAreNotFound() {
        Api stranger = Api.ofNewPlatform(port);
        for (Answer refused : List.of(
                stranger.get(owners),
                stranger.get(jane),
                stranger.post(owners, OwnerJourneyTests.JOHN),
                stranger.patch(jane, "{}"),
                stranger.delete(jane),
                stranger.post(owners + "/attestation", null),
                stranger.get(owners + "/attestation"))) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text("/code")).isEqualTo("customer_not_found");
        }
        String other = api.post("/v0/customers", OwnerJourneyTests.BUSINESS).header("Location");
        String elsewhere = other + "/beneficial-owners" + jane.substring(jane.lastIndexOf('/'));
        for (Answer refused : List.of(api.get(elsewhere), api.patch(elsewhere, "{}"), api.delete(elsewhere))) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text("/code")).isEqualTo("beneficial_owner_not_found");
        }
    }

    @Test
    void aTaxIdNeedsAnAddress() {
        Answer refused = api.patch(
                jane,
                "{\"address\":null,\"tax_id\":{\"number\":\"536-90-4399\",\"type\":\"ssn\"," + "\"country\":\"US\"}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/address");
    }
}
