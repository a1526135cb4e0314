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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CustomerFieldsJourneyTests extends Journey {

    private static final List<String> RETURNED_BESIDES = List.of(
            "id",
            "object",
            "dial_code",
            "tax_id_provided",
            "status",
            "standing",
            "kyc_status",
            "rejection_reasons",
            "risk_rating",
            "endorsements",
            "restrictions",
            "verification",
            "version",
            "created_at",
            "updated_at");

    @Test
    void everyFieldOfAnIndividualComesBack() {
        comesBack(anIndividual());
    }

    @Test
    void everyFieldOfABusinessComesBack() {
        comesBack(aBusiness());
    }

    private void comesBack(ObjectNode sent) {
        Answer created = api.post("/v0/customers", sent.toString());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        sent.remove("tax_id");
        assertThat(created.json().propertyNames()).containsAll(RETURNED_BESIDES).doesNotContain("tax_id");
        ObjectNode profile = (ObjectNode) api.get(created.header("Location")).json();
        assertThat(profile).isEqualTo(created.json());
        RETURNED_BESIDES.forEach(profile::remove);
        assertThat(profile).isEqualTo(sent);
    }

    @Test
    void aNewCustomerIsWhatItIsBecauseNothingHasHappenedYet() {
        Answer created = api.post("/v0/customers", aCustomer().toString());

        ObjectNode rest = (ObjectNode) created.json();
        rest.remove(List.of("id", "created_at", "updated_at"));
        assertThat(rest).isEqualTo(json("""
                {"object":"customer","type":"individual","email":"quillmere@example.com","metadata":{},
                 "tax_id_provided":false,"status":"pending","standing":"approval_pending","kyc_status":"not_started",
                 "rejection_reasons":[],"risk_rating":null,"endorsements":[],"restrictions":[],
                 "verification":{"status":"not_started","level":"standard"},"version":0}"""));
        assertThat(created.text("/created_at"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                .isEqualTo(created.text("/updated_at"));
        assertThat(created.text("/id")).matches("cus_[0-7][0-9a-hjkmnp-tv-z]{25}");
        assertThat(created.header("Location")).isEqualTo("/v0/customers/" + created.text("/id"));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.header("Cache-Control")).contains("no-store");
        assertThat(created.header("Content-Type")).isEqualTo("application/json");
        assertThat(created.header("Request-Id")).isNotBlank();
    }

    @Test
    void countriesAreAcceptedInBothFormsAndAnsweredInOne() {
        ObjectNode sent = anIndividual().put("country", "BRA");
        sent.withObject("/address").put("country", "USA");
        sent.withObject("/additional_information/address").put("country", "DEU");
        sent.withObject("/tax_id").put("country", "USA");

        Answer created = api.post("/v0/customers", sent.toString());

        assertThat(created.text("/country")).isEqualTo("BR");
        assertThat(created.text("/address/country")).isEqualTo("US");
        assertThat(created.text("/additional_information/address/country")).isEqualTo("DE");
    }

    @Test
    void theCountryIsTheAddressesUnlessGiven() {
        ObjectNode sent = anIndividual();
        sent.remove("country");
        String path = api.post("/v0/customers", sent.toString()).header("Location");

        assertThat(api.get(path).text("/country")).isEqualTo("US");
        assertThat(api.patch(path, "{\"address\":{\"country\":\"CAN\"}}").text("/country"))
                .isEqualTo("CA");
        assertThat(api.patch(path, "{\"country\":\"MX\"}").text("/country")).isEqualTo("MX");
        assertThat(api.patch(path, "{\"country\":null}").text("/country")).isEqualTo("CA");
    }

    @ParameterizedTest
    @CsvSource({"+1234567890, +1", "+14155550123, +1", "+5511999999999, +55", "+447911123456, +44", "+99912345678,"})
    void thePhoneNumberTellsItsDialCode(String phone, String dialCode) {
        Answer created =
                api.post("/v0/customers", aCustomer().put("phone", phone).toString());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("dial_code").asString(null)).isEqualTo(dialCode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-01-15", "1582-10-04", "1500-02-28", "1000-01-01", "0001-01-01", "1899-12-31"})
    void anyDayOfThePastComesBackAsItWasSent(String date) {
        Answer created =
                api.post("/v0/customers", aCustomer().put("date_of_birth", date).toString());

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(api.get(created.header("Location")).text("/date_of_birth")).isEqualTo(date);
    }

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
        "phone, ''",
        "phone, +١٢٣٤٥٦٧٨",
        "country, us",
        "country, XX",
        "country, XXX",
        "country, ''",
        "country, United States",
        "date_of_birth, 2999-01-01",
        "date_of_birth, 1990-02-30",
        "date_of_birth, 15.01.1990",
        "date_of_birth, 1990-1-5",
        "date_of_birth, -999-01-01",
        "date_of_birth, 1990-01-15T00:00:00Z",
        "date_of_birth, ''",
        "external_id, ''",
        "first_name, ''",
        "last_name, ''"
    })
    void aValueThatIsNotAllowedIsNamed(String field, String value) {
        Answer answer = assertProblem(
                api.post("/v0/customers", aCustomer().put(field, value).toString()), 422, "validation_failed");

        assertThat(faults(answer)).containsExactly("/" + field);
        assertThat(rows().count("customers")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first_name", "middle_name", "last_name", "date_of_birth"})
    void aFieldOfAnIndividualIsNoneOfABusiness(String field) {
        assertThat(faultsOf(aBusiness().put(field, "1990-01-15"))).containsExactly("/" + field);
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
                 "address":{"line1":"","city":" ","country":"ZZ","postal_code":""},"metadata":{"":"v","k":null},
                 "tax_id":{"number":"123","type":"ssn"},"additional_information":{"type":"business","annual_revenue":"-1"}}""");
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
