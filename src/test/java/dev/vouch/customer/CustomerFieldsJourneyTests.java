package dev.vouch.customer;

import static dev.vouch.Customers.aBusiness;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.anIndividual;
import static dev.vouch.Customers.inLists;
import static dev.vouch.Customers.json;
import static dev.vouch.Customers.withoutLink;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Journey;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(profile).isEqualTo(withoutLink(created.json()));
        profile = inLists(profile);
        RETURNED_BESIDES.forEach(profile::remove);
        assertThat(profile).isEqualTo(sent);
    }

    @Test
    void aNewCustomerIsWhatItIsBecauseNothingHasHappenedYet() {
        Answer created = api.post("/v0/customers", aCustomer().toString());

        ObjectNode rest = inLists(created.json());
        rest.remove(List.of("id", "created_at", "updated_at"));
        assertThat(rest).isEqualTo(json("""
            {"object":"customer","type":"individual","email":"quillmere@example.com","metadata":{},
             "tax_id_provided":false,"status":"pending","standing":"approval_pending","kyc_status":"not_started",
             "rejection_reasons":[],"risk_rating":null,"endorsements":[],"restrictions":[],
             "verification":{"status":"not_started","level":"standard"},"version":0}\
            """));
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
        ObjectNode sent = anIndividual().put("country", "USA");
        sent.withObject("/address").put("country", "USA");
        sent.withObject("/additional_information/address").put("country", "DEU");
        sent.withObject("/tax_id").put("country", "USA");

        Answer created = api.post("/v0/customers", sent.toString());

        assertThat(created.text("/country")).isEqualTo("US");
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
        Answer elsewhere = api.patch(path, "{\"country\":\"MX\"}");
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.text("/errors/0/code")).isEqualTo("contradicts_address");
        assertThat(api.patch(path, "{\"country\":\"CAN\"}").text("/country")).isEqualTo("CA");
    }

    @ParameterizedTest
    @CsvSource({"+1234567890, +1", "+14155550123, +1", "+5511999999999, +55", "+447911123456, +44", "+99912345678,"})
    void thePhoneNumberHasItsDialCode(String phone, String dialCode) {
        Answer created =
                api.post("/v0/customers", aCustomer().put("phone", phone).toString());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("dial_code").asString(null)).isEqualTo(dialCode);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "संपर्क@डाटामेल.भारत",
                "ผู้ใช้@ตัวอย่าง.ไทย",
                "用户@例子.公司",
                "пример@почта.рф",
                "jane+kyc@example.com",
                "o'brien@example.com",
                "a..b@docomo.ne.jp",
                "user@xn--p1ai.example"
            })
    void anEmailMayBeInAnyScript(String email) {
        Answer created =
                api.post("/v0/customers", aCustomer().put("email", email).toString());

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/email")).isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource({
        "user@例子。广告,            user@例子.广告",
        "用户@例子．公司,             用户@例子.公司",
        "tanaka@例え｡テスト,          tanaka@例え.テスト",
        "ｔａｎａｋａ＠ｅｘａｍｐｌｅ．ｊｐ, tanaka@example.jp",
        "a。b@example.com,          a。b@example.com",
    })
    void anEmailMayBeTypedWithTheSignsOfItsInputMethod(String typed, String email) {
        Answer created =
                api.post("/v0/customers", aCustomer().put("email", typed).toString());

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/email")).isEqualTo(email);
        assertThat(api.get("/v0/customers?email=" + URLEncoder.encode(typed, UTF_8))
                        .text("/data/0/id"))
                .isEqualTo(created.text("/id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://EXAMPLE.COM",
                "Http://example.com/x",
                "https://例子。广告/",
                "\u00a0https://example.com\ufeff"
            })
    void aWebsiteMayBeWrittenInAnyUsualWay(String website) {
        Answer created =
                api.post("/v0/customers", aBusiness().put("website", website).toString());

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XK", "XKX"})
    void kosovoIsACountry(String code) {
        ObjectNode sent = anIndividual().put("country", code).put("phone", "+38344123456");
        sent.withObject("/address").put("country", code);
        sent.withObject("/tax_id")
                .put("country", code)
                .put("type", "fiscal_number")
                .put("number", "600123456");

        Answer created = api.post("/v0/customers", sent.toString());

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/country")).isEqualTo("XK");
        assertThat(created.text("/address/country")).isEqualTo("XK");
        assertThat(created.text("/dial_code")).isEqualTo("+383");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "1899-12-31", "1582-10-10", "1582-10-04", "1500-02-28", "1000-01-01"})
    void anyDayOfThePastComesBackAsItWasSent(String date) {
        Answer created = api.post("/v0/customers", """
            {"type":"business","email":"acme@example.com","incorporation_date":"%s"}\
            """.formatted(date));

        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(api.get(created.header("Location")).text("/incorporation_date"))
                .isEqualTo(date);
    }
}
