package dev.vouch;

import static dev.vouch.Customers.PERSONAL_DATA;
import static dev.vouch.Customers.TAX_NUMBER;
import static dev.vouch.Customers.aCustomer;
import static dev.vouch.Customers.anIndividual;
import static dev.vouch.Customers.json;
import static dev.vouch.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Where personal data must not turn up. That it is in no log, {@link QuietLogs} sees to in every journey. */
class PersonalDataTests extends Journey {

    private static final String BARE_NUMBER = "536904399";

    private String customer;

    @BeforeEach
    void aCustomerWithEverything() {
        Answer created = api.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v0/customers", anIndividual().toString());
        customer = created.header("Location");
        api.patch(customer, "{\"first_name\":\"Other\"}");
    }

    @Test
    void aTaxIdIsNowhereInTheDatabaseInClear() {
        String rows = rows().text().toLowerCase(Locale.ROOT);

        for (String number : List.of(BARE_NUMBER, TAX_NUMBER)) {
            byte[] bytes = number.getBytes(UTF_8);
            assertThat(rows)
                    .contains("quillmere")
                    .doesNotContain(
                            number,
                            HexFormat.of().formatHex(bytes),
                            Base64.getEncoder().encodeToString(bytes).toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void metricsCountWithoutNames() throws Exception {
        api.get("/v0/customers?email=quillmere@example.com&external_id=Vandersnoot");
        api.put("/v0/customers/by-external-id/Vandersnoot", aCustomer().toString());
        api.get("/v0/customers/Vandersnoot");
        api.get("/v0/Vandersnoot");

        String metrics = management("/actuator/prometheus");
        assertThat(metrics).contains("http_server_requests_seconds", "/v0/customers/{customer_id}");
        assertThat(metrics).doesNotContain(PERSONAL_DATA);
        assertThat(management("/actuator/health")).contains("UP").doesNotContain(PERSONAL_DATA);
        assertProblem(api.get("/actuator/prometheus"), 404, "not_found");
    }

    private String management(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + managementPort + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void refusalsSayNothingOfTheCustomerInTheWay() {
        String id = customer.substring("/v0/customers/".length());
        Answer taken = assertProblem(
                api.post(
                        "/v0/customers",
                        json("{\"type\":\"business\",\"email\":\"a@example.com\"}")
                                .put("external_id", "user-4711")
                                .toString()),
                409,
                "external_id_taken");
        assertThat(taken.text("/existing_id")).isEqualTo(id);
        for (Answer refusal : List.of(
                taken,
                api.with("If-Match", "\"9\"").patch(customer, "{}"),
                api.patch(customer, "{\"type\":\"business\"}"),
                api.patch(customer, "{\"country\":\"XX\",\"metadata\":{\"k\":1}}"),
                api.patch(customer, "{\"address\":{\"line1\":null}}"),
                api.post(customer + "/unlock", null),
                api.delete(customer + "/restrictions/" + Ids.ofNothing("rst")),
                Api.ofNewPlatform(port).get(customer))) {
            assertThat(assertProblem(refusal).toString()).doesNotContain(PERSONAL_DATA);
        }
    }

    @Test
    void refusalsDoNotRepeatWhatWasSent() {
        String body = anIndividual()
                .put("email", "quillmere")
                .put("phone", "+12125550142x")
                .toString();
        assertThat(assertProblem(api.post("/v0/customers", body)).toString()).doesNotContain(PERSONAL_DATA);
        assertThat(assertProblem(api.post("/v0/customers", body + "x")).toString())
                .doesNotContain(PERSONAL_DATA);
        assertThat(assertProblem(api.get("/v0/customers?created_after=quillmere"))
                        .toString())
                .doesNotContain(PERSONAL_DATA);
        assertThat(assertProblem(api.get("/v0/customers?cursor=quillmere")).toString())
                .doesNotContain(PERSONAL_DATA);
    }

    /** It would log the address of a request that it cannot read. */
    @Test
    void theConnectorDoesNotLogAddresses() {
        RawHttp.send(port, "GET /v0/customers?email=quillmere<@example.com HTTP/1.1", "Host: localhost");

        assertThat(LoggerFactory.getLogger("org.apache.coyote.http11.Http11Processor")
                        .isInfoEnabled())
                .isFalse();
    }

    @Test
    void anUnexpectedFailureIsLoggedWithoutTheValuesOfItsRow() {
        rows().update("update customers set restrictions = '[{\"reason\":\"Vandersnoot\",\"id\":7}]'");

        Answer answer = api.get(customer);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("/code")).isEqualTo("internal_error");
        assertThat(answer.toString()).doesNotContain(PERSONAL_DATA).doesNotContain("Exception", "hibernate");
    }
}
