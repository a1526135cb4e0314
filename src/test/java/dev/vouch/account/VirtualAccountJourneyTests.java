package dev.vouch.account;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Ids;
import dev.vouch.Journey;
import dev.vouch.Verified;
import dev.vouch.kyc.Submissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class VirtualAccountJourneyTests extends Journey {

    private String customer;
    private String accounts;

    @BeforeEach
    void anApprovedCustomer() {
        customer = Verified.customer(api);
        accounts = customer + "/virtual-accounts";
    }

    private static String in(String currency) {
        return "{\"currency\":\"" + currency + "\"}";
    }

    private Answer issue(String currency, String endorsement) {
        Verified.endorse(rows().sql(), customer, endorsement);
        Answer issued = api.post(accounts, in(currency));
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        return issued;
    }

    @Test
    void showsTheDetailsForPayingIn() {
        Answer issued = issue("USD", "can_ach_transfer");

        assertThat(issued.text("/id")).startsWith("va_");
        assertThat(issued.text("/object")).isEqualTo("virtual_account");
        assertThat(issued.text("/issuer")).isEqualTo("simulated");
        assertThat(issued.text("/details/account_holder_name")).isEqualTo("John Doe");
        assertThat(issued.text("/details/routing_number")).isEqualTo("110000000");
        assertThat(issued.text("/details/account_number")).matches("9000[0-9]{8}");
        assertThat(api.get(issued.header("Location")).json()).isEqualTo(issued.json());
        assertThat(api.get(accounts).json().at("/data/0")).isEqualTo(issued.json());
    }

    @Test
    void inventedNumbersHaveValidCheckDigits() {
        JsonNode euros = issue("EUR", "can_sepa_transfer").json().path("details");
        assertThat(Iban.faults(euros.path("iban").asString(), "")).isEmpty();
        assertThat(Bic.ofCountry("DE").faults(euros.path("bic").asString(), "")).isEmpty();
        assertThat(euros.path("iban").asString()).matches("DE[0-9]{2}00000000[0-9]{10}");
        JsonNode pesos = issue("MXN", "can_swift_transfer").json().path("details");
        assertThat(Clabe.faults(pesos.path("clabe").asString(), "")).isEmpty();
        assertThat(pesos.path("clabe").asString()).startsWith("999");
        JsonNode reais = issue("BRL", "can_swift_transfer").json().path("details");
        assertThat(reais.path("pix_key").asString()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        JsonNode dollars = issue("USD", "can_wire_transfer").json().path("details");
        assertThat(RoutingNumber.faults(dollars.path("routing_number").asString(), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USD, can_sepa_transfer, can_wire_transfer or can_ach_transfer",
        "EUR, can_ach_transfer, can_sepa_transfer",
        "MXN, can_wire_transfer, can_swift_transfer",
        "BRL, can_sepa_transfer, can_swift_transfer"
    })
    void aCurrencyNeedsItsEndorsement(String currency, String other, String needed) {
        Verified.endorse(rows().sql(), customer, other);
        Answer refused = assertProblem(api.post(accounts, in(currency)), 409, "endorsement_required");
        assertThat(refused.text("/detail")).endsWith(" needs " + needed + ".");
        assertThat(rows().count("virtual_accounts")).isZero();
    }

    @Test
    void thereIsOneInEachCurrency() {
        Answer first = issue("USD", "can_ach_transfer");
        Answer refused = assertProblem(api.post(accounts, in("USD")), 409, "virtual_account_exists");
        assertThat(refused.text("/existing_id")).isEqualTo(first.text("/id"));

        Answer second = issue("EUR", "can_sepa_transfer");
        Answer page = api.get(accounts + "?limit=1");
        assertThat(ids(page)).containsExactly(second.text("/id"));
        assertThat(ids(api.get(accounts + "?limit=1&cursor=" + page.text("/cursor"))))
                .containsExactly(first.text("/id"));
    }

    @Test
    void itsNumberIsNeitherInTheDatabaseNorInEventsInClear() {
        String number = issue("USD", "can_ach_transfer").text("/details/account_number");

        assertThat(rows().text())
                .contains("virtual_account.created")
                .doesNotContain(number, HexFormat.of().formatHex(number.getBytes(UTF_8)));
        Answer events = api.get("/v0/events?type=virtual_account.created");
        assertThat(events.text("/data/0/data/object/currency")).isEqualTo("USD");
        assertThat(events.json().at("/data/0/data/object").has("details")).isFalse();
    }

    @Test
    void numbersMovedToAnotherAccountAreRefused() {
        String dollars = issue("USD", "can_ach_transfer").header("Location");
        String euros = issue("EUR", "can_sepa_transfer").text("/details/iban");
        database.asOwner().sql("grant update on virtual_accounts to vouch_app").update();
        rows().update("update virtual_accounts a set details_ciphertext = b.details_ciphertext from virtual_accounts b"
                + " where a.customer_id = b.customer_id and a.currency = 'USD' and b.currency = 'EUR'");
        database.asOwner()
                .sql("revoke update on virtual_accounts from vouch_app;"
                        + " grant update (version, updated_at) on virtual_accounts to vouch_app")
                .update();

        Answer moved = api.get(dollars);
        assertThat(moved.status()).isEqualTo(500);
        assertThat(moved.toString()).doesNotContain(euros);
    }

    @Test
    void onceTheDataKeyIsGoneItsNumbersAreToo() {
        String account = issue("USD", "can_ach_transfer").header("Location");
        rows().update("update customers set data_key = null, tax_id_type = null, tax_id_country = null,"
                + " tax_id_ciphertext = null, tax_id_index = null");

        Answer found = api.get(account);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().has("details")).isFalse();
    }

    @Test
    void itIsFrozenWithItsCustomer() {
        Answer issued = issue("USD", "can_ach_transfer");
        String account = issued.header("Location");
        assertThat(issued.text("/status")).isEqualTo("active");

        api.post(customer + "/lock", "{\"reason\":\"Stolen phone\"}");
        Answer frozen = api.get(account);
        assertThat(frozen.text("/status")).isEqualTo("frozen");
        assertThat(frozen.header("ETag")).isNotEqualTo(issued.header("ETag"));
        assertThat(api.get(accounts).text("/data/0/status")).isEqualTo("frozen");
        assertThat(api.get(customer).text("/virtual_accounts/0/status")).isEqualTo("frozen");

        api.post(customer + "/unlock", null);
        Answer unfrozen = api.get(account);
        assertThat(unfrozen.text("/status")).isEqualTo(issued.text("/status"));
        assertThat(Instant.parse(unfrozen.text("/updated_at"))).isAfter(frozen.text("/updated_at"));
        assertThat(Instant.parse(frozen.text("/updated_at"))).isAfter(issued.text("/updated_at"));
        assertThat(unfrozen.header("ETag"))
                .as("another version, though it looks the same")
                .isNotIn(issued.header("ETag"), frozen.header("ETag"));
        api.patch(customer, "{\"metadata\":{\"tier\":\"premium\"}}");
        assertThat(api.get(account).header("ETag"))
                .as("after a change that does not freeze it")
                .isEqualTo(unfrozen.header("ETag"));
        api.patch(customer, "{\"last_name\":\"Smith\"}");
        assertThat(api.get(account).text("/status")).isEqualTo("frozen");
        api.delete(customer);
        assertThat(api.get(account).text("/status")).isEqualTo("frozen");
    }

    @Test
    void aLiveEnvironmentNeedsAnIssuer() {
        String live = operator.post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"live\"}")
                .text("/id");
        Api api = operator.withKeyOf(live, "platform");
        String path = Submissions.john(api);
        api.post(path + "/kyc", Submissions.passportAndSelfie());
        Submissions.await(api, path, "manual_review");
        operator.withKeyOf(live, "reviewer").post(path + "/kyc/decision", Submissions.APPROVE);
        Verified.endorse(rowsOf(live).sql(), path, "can_ach_transfer");

        assertProblem(api.post(path + "/virtual-accounts", in("USD")), 409, "no_account_issuer");
        assertThat(rowsOf(live).count("virtual_accounts")).isZero();
    }

    @Test
    void onlyAnApprovedCustomerGetsOne() {
        String pending =
                api.post("/v0/customers", Customers.aCustomer().toString()).header("Location");
        assertProblem(api.post(pending + "/virtual-accounts", in("USD")), 409, "kyc_not_approved");
        api.post(customer + "/lock", "{\"reason\":\"Stolen phone\"}");
        assertProblem(api.post(accounts, in("USD")), 409, "customer_locked");
        api.delete(customer);
        assertProblem(api.post(accounts, in("USD")), 410, "customer_deleted");
        assertThat(ids(api.get(accounts))).isEmpty();
    }

    @Test
    void anotherCurrencyIsRefused() {
        for (String body : List.of("{}", in("usd"), in("XXX"), in(""))) {
            assertThat(faults(assertProblem(api.post(accounts, body), 422, "validation_failed")))
                    .containsExactly("/currency");
        }
        assertProblem(api.post(accounts, "{\"currency\":1}"), 400, "request_unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "read_only"})
    void othersOnlyRead(String role) {
        String account = issue("USD", "can_ach_transfer").header("Location");
        Api reader = operator.withKeyOf(platform, role);

        assertThat(reader.get(account).status()).isEqualTo(200);
        assertProblem(reader.post(accounts, in("EUR")), 403, "forbidden");
    }

    @Test
    void accountsOfOthersAreNotFound() {
        String account = issue("USD", "can_ach_transfer").header("Location");
        Api stranger = Api.ofNewPlatform(port);
        for (Answer answer :
                List.of(stranger.get(account), stranger.get(accounts), stranger.post(accounts, in("EUR")))) {
            assertProblem(answer, 404, "customer_not_found");
        }
        String id = account.substring(account.lastIndexOf('/'));
        assertProblem(api.get(Verified.customer(api) + "/virtual-accounts" + id), 404, "virtual_account_not_found");
        assertProblem(api.get(accounts + "/" + Ids.ofNothing("va")), 404, "virtual_account_not_found");
    }
}
