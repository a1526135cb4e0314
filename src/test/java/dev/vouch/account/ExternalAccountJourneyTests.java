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
import dev.vouch.limit.Spenders;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalAccountJourneyTests extends Journey {

    static final String US = """
        {"type":"us_bank_account","routing_number":"021000021","account_number":"66128844019375",
         "account_type":"checking","account_holder_name":"John Doe","bank_name":"Chase","label":"Salary"}\
        """;

    private static final String IBAN =
            "{\"type\":\"iban\",\"iban\":\"gb29 NWBK 6016 1331 9268 19\",\"bic\":\"nwbkgb2l\"}";
    private static final String INTERNATIONAL = "{\"type\":\"international_bank_account\","
            + "\"account_number\":\"66128844019375\",\"bic\":\"HSBCHKHH\",\"country\":\"HKG\"}";
    private static final String MEXICAN = "{\"type\":\"mx_bank_account\",\"clabe\":\"032180000118359719\"}";
    private static final String CRYPTO =
            "{\"type\":\"crypto_address\",\"blockchain\":\"tron\",\"address\":\"TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t\"}";
    private static final String TESTNET = "{\"type\":\"crypto_address\",\"blockchain\":\"bitcoin\","
            + "\"address\":\"mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn\"}";
    private static final List<String> NUMBERS = List.of(
            "66128844019375", "GB29NWBK60161331926819", "032180000118359719", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");

    private String customer;
    private String accounts;

    @BeforeEach
    void anEndorsedCustomer() {
        customer = endorsed();
        accounts = customer + "/external-accounts";
    }

    /** May link accounts of every type. */
    private String endorsed() {
        String path = Verified.customer(api);
        Verified.endorse(rows().sql(), path, "can_wire_transfer", "can_trade_stablecoins");
        return path;
    }

    private Answer link(String body) {
        Answer created = api.post(accounts, body);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    @Test
    void aUsBankAccountIsShownWithoutItsNumber() {
        Answer created = link(US);

        assertThat(created.text("/id")).startsWith("acct_");
        assertThat(created.text("/object")).isEqualTo("external_account");
        assertThat("/v0/customers/" + created.text("/customer_id")).isEqualTo(customer);
        assertThat(created.text("/last4")).isEqualTo("9375");
        assertThat(created.text("/routing_number")).isEqualTo("021000021");
        assertThat(created.text("/account_type")).isEqualTo("checking");
        assertThat(created.text("/country")).isEqualTo("US");
        assertThat(created.text("/account_holder_name")).isEqualTo("John Doe");
        assertThat(created.json().has("account_number")).isFalse();
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(api.get(created.header("Location")).json()).isEqualTo(created.json());
    }

    @Test
    void everyTypeIsKnownByItsLastFour() {
        Answer iban = link(IBAN);
        assertThat(iban.text("/last4")).isEqualTo("6819");
        assertThat(iban.text("/country")).isEqualTo("GB");
        assertThat(iban.text("/bic")).isEqualTo("NWBKGB2L");
        Answer international = link(INTERNATIONAL);
        assertThat(international.text("/last4")).isEqualTo("9375");
        assertThat(international.text("/country")).isEqualTo("HK");
        assertThat(link(MEXICAN).text("/country")).isEqualTo("MX");
        Answer crypto = link(CRYPTO);
        assertThat(crypto.text("/last4")).isEqualTo("Lj6t");
        assertThat(crypto.text("/blockchain")).isEqualTo("tron");
        assertThat(crypto.json().has("address")).isFalse();
        assertThat(link(US.replace("66128844019375", "1234")).text("/last4")).isEqualTo("34");
    }

    @Test
    void itsNumberIsNowhereInClear() {
        List.of(US, IBAN, INTERNATIONAL, MEXICAN, CRYPTO).forEach(this::link);
        String deleted = api.get(accounts).text("/data/0/id");
        api.delete(accounts + "/" + deleted);

        String rows = rows().text().toLowerCase(Locale.ROOT);
        String published = api.get("/v0/events?limit=100") + "" + api.get(accounts) + api.get(customer);
        for (String number : NUMBERS) {
            byte[] bytes = number.getBytes(UTF_8);
            assertThat(rows)
                    .contains("021000021")
                    .doesNotContain(
                            number.toLowerCase(Locale.ROOT),
                            HexFormat.of().formatHex(bytes),
                            Base64.getEncoder().encodeToString(bytes).toLowerCase(Locale.ROOT));
            assertThat(published).doesNotContain(number);
        }
        assertThat(published).contains("external_account.created", "external_account.deleted");
    }

    @Test
    void refusalsDoNotRepeatANumber() {
        link(US);
        for (String body : List.of(
                US,
                US.replace("021000021", "021000022"),
                US.replace("checking", "giro"),
                US.replace("us_bank_account", "iban"),
                US + "x",
                IBAN.replace("gb29", "gb92"),
                MEXICAN.replace("032", "302"))) {
            assertThat(assertProblem(api.post(accounts, body)).toString())
                    .doesNotContain("66128844019375", "60161331926819", "6016 1331", "180000118359719");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                US,
                "{\"type\":\"us_bank_account\",\"routing_number\":\"021000021\",\"account_number\":\"66128844019375\","
                        + "\"account_type\":\"savings\"}"
            })
    void aCustomerLinksAnAccountOnce(String again) {
        Answer first = link(US);

        Answer refused = assertProblem(api.post(accounts, again), 409, "external_account_exists");
        assertThat(refused.text("/existing_id")).isEqualTo(first.text("/id"));
        link(US.replace("021000021", "011000015"));
        String spouse = endorsed() + "/external-accounts";
        assertThat(api.post(spouse, US).status()).isEqualTo(201);
    }

    @Test
    void oneIbanIsOneHoweverItIsWritten() {
        Answer first = link(IBAN);
        String spelledOtherwise = "{\"type\":\"iban\",\"iban\":\"GB29NWBK60161331926819\"}";
        assertThat(assertProblem(api.post(accounts, spelledOtherwise), 409, "external_account_exists")
                        .text("/existing_id"))
                .isEqualTo(first.text("/id"));
    }

    @Test
    void aDeletedAccountIsGoneAndMayBeLinkedAgain() {
        String account = link(US).header("Location");

        assertProblem(api.with("If-Match", "\"7\"").delete(account), 412, "version_stale");
        Answer deleted = api.with("If-Match", "\"0\"").delete(account);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.text("/deleted_at")).isNotBlank();
        assertThat(api.get(account).json()).isEqualTo(deleted.json());
        assertProblem(api.delete(account), 410, "already_deleted");
        assertThat(ids(api.get(accounts))).isEmpty();
        assertThat(rows().count("external_accounts")).isOne();

        Answer again = link(US);
        assertThat(ids(api.get(accounts))).containsExactly(again.text("/id"));
        Answer event = api.get("/v0/events?type=external_account.deleted");
        assertThat(event.text("/data/0/data/object/last4")).isEqualTo("9375");
        assertThat(event.json().at("/data/0/data/previous/deleted_at").isNull()).isTrue();
    }

    /** In live too: authorizations decide when money moves. */
    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "live"})
    void oneIsLinkedAtAnyTimeUntilARejection(String environment) {
        String id = environment.equals("live") ? Submissions.newLivePlatform(operator) : platform;
        Api own = operator.withKeyOf(id, "platform");
        Api reviewer = operator.withKeyOf(id, "reviewer");
        String john = Submissions.john(own);
        assertThat(own.post(john + "/external-accounts", US).status()).isEqualTo(201);
        own.post(john + "/kyc", Submissions.passportAndSelfie());
        if (environment.equals("sandbox")) {
            own.post(john + "/simulate", "{\"outcome\":\"manual_review\"}");
        } else {
            Submissions.await(own, john, "manual_review");
        }
        assertThat(own.post(john + "/external-accounts", IBAN).status()).isEqualTo(201);
        assertThat(Spenders.authorize(own, john, "1.00").text("/decision")).isEqualTo("declined");

        reviewer.post(
                john + "/kyc/decision",
                "{\"decision\":\"reject\",\"reasons\":[{\"code\":\"out_of_scope\",\"public\":\"Sorry.\"}]}");
        assertProblem(own.post(john + "/external-accounts", MEXICAN), 409, "kyc_rejected");
        assertThat(own.get(john + "/external-accounts").json().at("/data")).hasSize(2);
    }

    @Test
    void nobodyLinksOneToALockedOrDeletedCustomer() {
        String account = link(US).header("Location");
        api.post(customer + "/lock", "{\"reason\":\"Stolen phone\"}");
        assertProblem(api.post(accounts, IBAN), 409, "customer_locked");
        assertThat(api.delete(account).status()).isEqualTo(200);
        api.delete(customer);
        assertProblem(api.post(accounts, IBAN), 410, "customer_deleted");
        assertProblem(api.delete(account), 410, "customer_deleted");
    }

    @Test
    void aLinkedAccountStaysWhenTheEndorsementGoes() {
        String account = link(US).header("Location");
        Verified.endorse(rows().sql(), customer);

        assertThat(api.get(account).status()).isEqualTo(200);
        link(IBAN);
        assertThat(api.delete(account).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {} | 422 | /type
        {"type":"us_bank_account"} | 422 | /routing_number /account_number /account_type
        {"type":"us_bank_account","routing_number":"021000022","account_number":"1","account_type":"giro"} | 422 | /routing_number /account_number /account_type
        {"type":"us_bank_account","routing_number":"021000021","account_number":"12345","account_type":"savings","iban":"x"} | 422 | /iban
        {"type":"iban"} | 422 | /iban
        {"type":"iban","iban":"GB29NWBK60161331926818","bic":"X","label":"a\\u200bb"} | 422 | /iban /bic /label
        {"type":"international_bank_account"} | 422 | /account_number /bic /country
        {"type":"mx_bank_account","clabe":"032180000118359710"} | 422 | /clabe
        {"type":"crypto_address","address":"x"} | 422 | /blockchain
        {"type":"crypto_address","blockchain":"tron","address":"x"} | 422 | /address
        {"type":"crypto_address","blockchain":"dogecoin","address":"x"} | 422 | /blockchain
        {"type":"giro"} | 422 | /type
        {"type":"mx_bank_account","clabe":32180000118359719} | 400 | /clabe
        {"type":"mx_bank_account","clabe":"032180000118359719","balance":"1"} | 400 | /balance
        """)
    void everyFaultIsNamedAtOnce(String body, int status, String pointers) {
        Answer refused = assertProblem(api.post(accounts, body));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(faults(refused)).containsExactlyInAnyOrder(pointers.split(" "));
        assertThat(rows().count("external_accounts")).isZero();
    }

    @Test
    void bitcoinsTestNetworkIsForSandboxes() {
        link(TESTNET);

        String live = operator.post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"live\"}")
                .text("/id");
        Api api = operator.withKeyOf(live, "platform");
        String path =
                api.post("/v0/customers", Customers.aCustomer().toString()).header("Location");
        assertThat(assertProblem(api.post(path + "/external-accounts", TESTNET), 422, "validation_failed")
                        .text("/errors/0/code"))
                .isEqualTo("testnet_address");
    }

    @Test
    void theListIsNewestFirstInPages() {
        List<String> linked = List.of(
                link(US).text("/id"), link(IBAN).text("/id"), link(MEXICAN).text("/id"));

        Answer first = api.get(accounts + "?limit=2");
        assertThat(ids(first)).containsExactly(linked.get(2), linked.get(1));
        api.delete(accounts + "/" + linked.get(1));
        Answer second = api.get(accounts + "?limit=2&cursor=" + first.text("/cursor"));
        assertThat(ids(second)).containsExactly(linked.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "read_only"})
    void othersOnlyRead(String role) {
        String account = link(US).header("Location");
        Api reader = operator.withKeyOf(platform, role);

        assertThat(reader.get(account).status()).isEqualTo(200);
        assertThat(ids(reader.get(accounts))).hasSize(1);
        assertProblem(reader.post(accounts, IBAN), 403, "forbidden");
        assertProblem(reader.delete(account), 403, "forbidden");
    }

    @Test
    void accountsOfOthersAreNotFound() {
        String account = link(US).header("Location");
        Api stranger = Api.ofNewPlatform(port);
        for (Answer answer : List.of(
                stranger.get(account),
                stranger.get(accounts),
                stranger.post(accounts, IBAN),
                stranger.delete(account))) {
            assertProblem(answer, 404, "customer_not_found");
        }
        String elsewhere = Verified.customer(api) + "/external-accounts";
        String id = account.substring(account.lastIndexOf('/'));
        assertProblem(api.get(elsewhere + id), 404, "external_account_not_found");
        assertProblem(api.delete(elsewhere + id), 404, "external_account_not_found");
        assertProblem(api.get(accounts + "/" + Ids.ofNothing("acct")), 404, "external_account_not_found");
    }

    @Test
    void aRetryGetsTheFirstAnswer() {
        Api again = api.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = again.post(accounts, US);
        assertThat(again.post(accounts, US).bytes()).isEqualTo(first.bytes());

        Api deleting = api.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer deleted = deleting.delete(first.header("Location"));
        assertThat(deleting.delete(first.header("Location")).bytes()).isEqualTo(deleted.bytes());
        assertThat(rows().count("external_accounts")).isOne();
    }
}
