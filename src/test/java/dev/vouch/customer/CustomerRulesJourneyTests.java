package dev.vouch.customer;

import static dev.vouch.Customers.aBusiness;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.anIndividual;
import static dev.vouch.Customers.json;
import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CustomerRulesJourneyTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "type, robot",
        "type, Individual",
        "type, ''",
        "email, ''",
        "email, nobody",
        "email, a@b",
        "email, a@@b.co",
        "email, a b@example.com",
        "email, a@b..co",
        "email, @example.com",
        "email, a@example.c",
        "phone, 14155550123",
        "phone, +123456",
        "phone, +1234567890123456",
        "phone, +1 415 5550123",
        "phone, +١٢٣٤٥٦٧٨",
        "country, us",
        "country, XX",
        "country, XXX",
        "country, United States",
        "date_of_birth, 2999-01-01",
        "date_of_birth, 1899-12-31",
        "date_of_birth, 0001-01-01",
        "date_of_birth, 1990-02-30",
        "date_of_birth, 15.01.1990",
        "date_of_birth, 1990-1-5",
        "date_of_birth, -999-01-01",
        "date_of_birth, 1990-01-15T00:00:00Z",
        "email, jane\u200b@example.com",
        "email, ja\u00adne@example.com",
        "email, jane@exam\u3164ple.com",
        "email, jane\u2060@example.com",
        "email, mailto:jane@example.com",
        "email, <jane@example.com>",
        "email, 'jane@example.com,joe@example.com'",
        "first_name, .",
        "first_name, 123",
        "middle_name, -",
        "last_name, 😀",
        "last_name, ja\u200bne",
        "last_name, ja\u202ene",
        "first_name, 'Jane\nSmith'",
        "first_name, Jane\u0085Smith",
        "external_id, org/4711",
        "external_id, org\\4711",
        "external_id, 4711;x",
        "external_id, 100%",
        "external_id, .",
        "external_id, ..",
        "external_id, u\u200b1"
    })
    void aValueThatIsNotAllowedIsNamed(String field, String value) {
        Answer answer = assertProblem(
                api.post("/v0/customers", aCustomer().put(field, value).toString()), 422, "validation_failed");

        assertThat(faults(answer)).containsExactly("/" + field);
        assertThat(rows().count("customers")).isZero();
    }

    /** Software that knows no date sends the year 1. */
    @Test
    void aDateThatIsTooEarlyToBeTrueIsRefusedWithTheEarliest() {
        Answer person = assertProblem(
                api.post(
                        "/v0/customers",
                        aCustomer().put("date_of_birth", "0001-01-01").toString()),
                422,
                "validation_failed");
        assertThat(person.text("/errors/0/message")).isEqualTo("must not be before 1900-01-01");

        Answer business = assertProblem(api.post("/v0/customers", """
            {"type":"business","email":"a@example.com","incorporation_date":"0999-12-31"}\
            """), 422, "validation_failed");
        assertThat(faults(business)).containsExactly("/incorporation_date");
        assertThat(business.text("/errors/0/message")).isEqualTo("must not be before 1000-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first_name", "middle_name", "last_name", "date_of_birth"})
    void aFieldOfAnIndividualIsNoneOfABusiness(String field) {
        String value = field.equals("date_of_birth") ? "1990-01-15" : "Jane";

        assertThat(faultsOf(aBusiness().put(field, value))).containsExactly("/" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal_name", "trade_name", "incorporation_date", "registration_number", "website"})
    void aFieldOfABusinessIsNoneOfAnIndividual(String field) {
        String value = field.equals("website") ? "https://example.com" : "1990-01-15";

        assertThat(faultsOf(anIndividual().put(field, value))).containsExactly("/" + field);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        ObjectNode customer = json("""
            {"type":"individual","email":"x","phone":"1","country":"XX","legal_name":"n","date_of_birth":"2999-01-01",
             "address":{"line1":"","city":" ","country":"ZZ","postal_code":"1\\u200b2"},"metadata":{"":"v","k":null},
             "tax_id":{"number":"123","type":"ssn"},"additional_information":{"type":"business","annual_revenue":"-1"}}\
            """);
        customer.withObject("/metadata").put("l".repeat(41), "v").put("v", "v".repeat(501));

        assertThat(faultsOf(customer))
                .contains(
                        "/email",
                        "/phone",
                        "/country",
                        "/legal_name",
                        "/date_of_birth",
                        "/address/line1",
                        "/address/city",
                        "/address/country",
                        "/address/postal_code",
                        "/metadata/k",
                        "/metadata/",
                        "/metadata/v",
                        "/tax_id/country",
                        "/additional_information/type",
                        "/additional_information/annual_revenue");
    }

    @Test
    void aCompanyMayBeOfToday() {
        for (ZoneOffset zone : List.of(ZoneOffset.UTC, ZoneOffset.ofHours(14))) {
            Answer created = api.post("/v0/customers", incorporatedOn(LocalDate.now(zone)));
            assertThat(created.status()).as(created.toString()).isEqualTo(201);
        }
        Answer future = assertProblem(
                api.post(
                        "/v0/customers",
                        incorporatedOn(LocalDate.now(ZoneOffset.UTC).plusDays(3))),
                422,
                "validation_failed");
        assertThat(future.text("/errors/0/code")).isEqualTo("in_the_future");
    }

    private static String incorporatedOn(LocalDate date) {
        return aBusiness()
                .put("incorporation_date", date.toString())
                .put("external_id", UUID.randomUUID().toString())
                .toString();
    }

    @Test
    void requiredIsOnlyWhatIsRequired() {
        assertThat(faultsOf(json("{}"))).containsExactlyInAnyOrder("/type", "/email");
        assertThat(faultsOf(aCustomer().putNull("email"))).containsExactly("/email");
        assertThat(faultsOf((ObjectNode) aCustomer().set("address", json("{}"))))
                .containsExactlyInAnyOrder("/address/line1", "/address/city", "/address/country");
    }

    @Test
    void metadataHasFiftyPairsAtMost() {
        ObjectNode customer = aCustomer();
        ObjectNode metadata = customer.putObject("metadata");
        for (int i = 0; i < 50; i++) {
            metadata.put("k" + i, "v");
        }
        metadata.put("k0", "v".repeat(500));
        metadata.remove("k1");
        metadata.put("k".repeat(40), "");

        Answer created = api.post("/v0/customers", customer.toString());
        assertThat(created.json().path("metadata")).isEqualTo(metadata);
        metadata.put("one more", "v");
        assertThat(faultsOf(customer)).containsExactly("/metadata");
        assertProblem(
                api.patch(created.header("Location"), "{\"metadata\":{\"one more\":\"v\"}}"), 422, "validation_failed");
    }

    @Test
    void emailsHave254CharactersAtMost() {
        String domain = ("x".repeat(60) + ".").repeat(3) + "example";
        String longest = "a".repeat(254 - domain.length() - 1) + "@" + domain;

        assertThat(api.post("/v0/customers", aCustomer().put("email", longest).toString())
                        .status())
                .isEqualTo(201);
        assertThat(faultsOf(aCustomer().put("email", "a" + longest))).containsOnly("/email");
    }

    private List<String> faultsOf(JsonNode customer) {
        Answer answer = assertProblem(api.post("/v0/customers", customer.toString()), 422, "validation_failed");
        assertThat(rows().update("update customers set version = version where email = 'x'"))
                .isZero();
        return faults(answer);
    }
}
