package dev.vouch.wallet;

import static dev.vouch.Problems.assertProblem;
import static dev.vouch.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Ids;
import dev.vouch.Journey;
import dev.vouch.Verified;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalletJourneyTests extends Journey {

    private static final String ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    private static final String LOWER = ADDRESS.toLowerCase(Locale.ROOT);
    private static final String TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
    private static final String TESTNET = "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7";

    private String customer;
    private String wallets;

    @BeforeEach
    void anApprovedCustomer() {
        customer = Verified.customer(api);
        wallets = customer + "/wallets";
    }

    static String wallet(String blockchain, String address, String custody) {
        return "{\"blockchain\":\"" + blockchain + "\",\"address\":\"" + address + "\",\"custody\":\"" + custody
                + "\"}";
    }

    private Answer create(String body) {
        Answer created = api.post(wallets, body);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    @Test
    void anAddressIsKeptAsItsChainWritesIt() {
        Answer created = create(
                "{\"blockchain\":\"base\",\"address\":\"" + LOWER + "\",\"custody\":\"self\",\"label\":\"Savings\"}");

        assertThat(created.text("/id")).startsWith("wal_");
        assertThat(created.text("/object")).isEqualTo("wallet");
        assertThat(created.text("/blockchain")).isEqualTo("base");
        assertThat(created.text("/address")).isEqualTo(ADDRESS);
        assertThat(created.text("/custody")).isEqualTo("self");
        assertThat(created.text("/label")).isEqualTo("Savings");
        assertThat("/v0/customers/" + created.text("/customer_id")).isEqualTo(customer);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        Answer found = api.get(created.header("Location"));
        assertThat(found.json()).isEqualTo(created.json());
        assertThat(api.with("If-None-Match", "\"0\"")
                        .get(created.header("Location"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void itsEventShowsIt() {
        Answer created = create(wallet("tron", TRON, "self"));

        Answer events = api.get("/v0/events?type=wallet.created");

        assertThat(events.json().at("/data").size()).isOne();
        assertThat(events.json().at("/data/0/data/object")).isEqualTo(created.json());
        assertThat(events.json().at("/data/0/data/previous").isEmpty()).isTrue();
        assertThat(events.text("/data/0/customer_id")).isEqualTo(created.text("/customer_id"));
    }

    @Test
    void theListIsNewestFirstInPages() {
        List<String> created = List.of(
                create(wallet("ethereum", ADDRESS, "self")).text("/id"),
                create(wallet("polygon", ADDRESS, "self")).text("/id"),
                create(wallet("tron", TRON, "self")).text("/id"));

        Answer first = api.get(wallets + "?limit=2");
        assertThat(ids(first)).containsExactly(created.get(2), created.get(1));
        Answer second = api.get(wallets + "?limit=2&cursor=" + first.text("/cursor"));
        assertThat(ids(second)).containsExactly(created.get(0));
        assertThat(second.json().path("has_more").asBoolean()).isFalse();
        String other = Verified.customer(api) + "/wallets";
        assertProblem(api.get(other + "?cursor=" + first.text("/cursor")), 400, "cursor_invalid");
        assertProblem(api.get(wallets + "?limit=0&colour=red"), 400, "parameter_invalid");
        assertThat(ids(api.get(other))).isEmpty();
    }

    @Test
    void anAddressIsUniquePerPlatformAndChain() {
        Answer first = create(wallet("ethereum", ADDRESS, "self"));
        String other = Verified.customer(api);

        for (String path : List.of(wallets, other + "/wallets")) {
            Answer taken = assertProblem(api.post(path, wallet("ethereum", LOWER, "self")), 409, "wallet_exists");
            assertThat(taken.text("/existing_id")).isEqualTo(first.text("/id"));
            assertThat(taken.text("/detail")).contains(first.text("/id"), first.text("/customer_id"));
        }
        assertThat(api.post(other + "/wallets", wallet("base", ADDRESS, "self")).status())
                .isEqualTo(201);
        Api stranger = Api.ofNewPlatform(port);
        assertThat(stranger.post(Verified.customer(stranger) + "/wallets", wallet("ethereum", ADDRESS, "self"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aDeletedCustomerLetsGoOfItsAddresses() {
        String wallet = create(wallet("ethereum", ADDRESS, "self")).header("Location");
        api.delete(customer);

        assertProblem(api.post(wallets, wallet("tron", TRON, "self")), 410, "customer_deleted");
        assertThat(api.get(wallet).status()).isEqualTo(200);
        assertThat(ids(api.get(wallets))).hasSize(1);
        String other = Verified.customer(api) + "/wallets";
        assertThat(api.post(other, wallet("ethereum", ADDRESS, "self")).status())
                .isEqualTo(201);
    }

    @Test
    void aRestoredCustomerKeepsWhatNobodyElseHasTaken() {
        String taken = create(wallet("ethereum", ADDRESS, "self")).header("Location");
        create(wallet("tron", TRON, "self"));
        api.delete(customer);
        api.post(Verified.customer(api) + "/wallets", wallet("ethereum", ADDRESS, "self"));

        Answer restored = operator.withKeyOf(platform, "reviewer").post(customer + "/restore", null);

        assertThat(restored.json()
                        .at("/wallets")
                        .valueStream()
                        .map(wallet -> wallet.path("address").asString()))
                .containsExactly(TRON);
        Answer archived = api.get(taken);
        assertThat(archived.text("/archived_at")).isNotBlank().isEqualTo(archived.text("/updated_at"));
        Answer events = api.get("/v0/events?type=wallet.archived");
        assertThat(events.json().at("/data")).hasSize(1);
        assertThat(events.json().at("/data/0/data/object")).isEqualTo(archived.json());
        assertProblem(api.post(wallets, wallet("tron", TRON, "self")), 409, "wallet_exists");
    }

    /** Only the unique index knows of the other wallet before its transaction ends. */
    @ParameterizedTest
    @CsvSource({"true, 1", "false, 2"})
    void anAddressThatAnotherCustomerTakesDuringTheRestoreIsLost(boolean commits, int left) throws Exception {
        create(wallet("ethereum", ADDRESS, "self"));
        create(wallet("tron", TRON, "self"));
        String other = Verified.customer(api);
        api.delete(customer);
        Api reviewer = operator.withKeyOf(platform, "reviewer");
        try (Connection creation = database.connect();
                Statement statement = creation.createStatement()) {
            creation.setAutoCommit(false);
            statement.execute("set local role vouch_app");
            statement.execute("set local app.platform = '" + uuid(platform) + "'");
            statement.execute(
                    "insert into wallets (platform_id, id, customer_id, blockchain, address, custody, created_at)"
                            + " values ('" + uuid(platform) + "', uuidv7(), '"
                            + uuid(other.substring(other.lastIndexOf('/') + 1))
                            + "', 'ETHEREUM', '" + ADDRESS + "', 'SELF', now())");
            CompletableFuture<Answer> restored =
                    CompletableFuture.supplyAsync(() -> reviewer.post(customer + "/restore", null));
            Awaitility.await().pollInterval(Duration.ofMillis(10)).until(this::somebodyWaits);
            if (commits) {
                creation.commit();
            } else {
                creation.rollback();
            }

            Answer answer = restored.get();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.json().at("/wallets")).hasSize(left);
            assertThat(api.get("/v0/events?type=wallet.archived").json().at("/data"))
                    .hasSize(2 - left);
        }
    }

    private boolean somebodyWaits() {
        return database.asOwner()
                        .sql("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void anArchivedWalletLeavesTheListAndLetsGoOfItsAddress() {
        String wallet = create(wallet("ethereum", ADDRESS, "self")).header("Location");

        assertProblem(api.with("If-Match", "\"7\"").delete(wallet), 412, "version_stale");
        Answer archived = api.with("If-Match", "\"0\"").delete(wallet);
        assertThat(archived.status()).as(archived.toString()).isEqualTo(200);
        assertThat(archived.text("/archived_at")).isNotBlank();
        assertThat(archived.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.get(wallet).json()).isEqualTo(archived.json());
        assertProblem(api.delete(wallet), 410, "already_deleted");
        assertThat(ids(api.get(wallets))).isEmpty();
        assertThat(api.get(customer).json().at("/wallets").size()).isZero();

        Answer events = api.get("/v0/events?type=wallet.archived");
        assertThat(events.json().at("/data")).hasSize(1);
        assertThat(events.json().at("/data/0/data/object")).isEqualTo(archived.json());
        assertThat(events.json().at("/data/0/data/previous/archived_at").isNull())
                .isTrue();

        String other = Verified.customer(api) + "/wallets";
        assertThat(api.post(other, wallet("ethereum", ADDRESS, "self")).status())
                .isEqualTo(201);
    }

    @Test
    void oneIsArchivedWhateverTheCustomerIsAndByThePlatformOnly() {
        String wallet = create(wallet("ethereum", ADDRESS, "self")).header("Location");
        assertProblem(operator.withKeyOf(platform, "reviewer").delete(wallet), 403, "forbidden");
        assertProblem(Api.ofNewPlatform(port).delete(wallet), 404, "customer_not_found");
        api.post(customer + "/lock", "{\"reason\":\"Stolen phone\"}");

        assertThat(api.delete(wallet).status()).isEqualTo(200);
    }

    @Test
    void onlyAnApprovedCustomerGetsOne() {
        String pending =
                api.post("/v0/customers", Customers.aCustomer().toString()).header("Location");
        Answer refused = assertProblem(
                api.post(pending + "/wallets", wallet("ethereum", ADDRESS, "self")), 409, "kyc_not_approved");
        assertThat(refused.text("/detail")).contains("not_started");

        api.post(customer + "/lock", "{\"reason\":\"Stolen phone\"}");
        assertProblem(api.post(wallets, wallet("ethereum", ADDRESS, "self")), 409, "customer_locked");
        api.post(customer + "/unlock", null);
        api.patch(customer, "{\"last_name\":\"Smith\"}");
        assertProblem(api.post(wallets, wallet("ethereum", ADDRESS, "self")), 409, "kyc_not_approved");
        assertThat(rows().count("wallets")).isZero();
        assertThat(ids(api.get(wallets))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"custodial, can_hold_custody, can_use_mpc", "mpc, can_use_mpc, can_hold_custody"})
    void custodyByOthersNeedsItsEndorsement(String custody, String needed, String other) {
        Verified.endorse(rows().sql(), customer, other);
        Answer refused =
                assertProblem(api.post(wallets, wallet("ethereum", ADDRESS, custody)), 409, "endorsement_required");
        assertThat(refused.text("/detail")).endsWith(" needs " + needed + ".");

        Verified.endorse(rows().sql(), customer, needed);
        assertThat(create(wallet("ethereum", ADDRESS, custody)).text("/custody"))
                .isEqualTo(custody);
    }

    @Test
    void bitcoinsTestNetworkIsForSandboxes() {
        assertThat(create(wallet("bitcoin", TESTNET, "self")).text("/address")).isEqualTo(TESTNET);

        String live = operator.post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"live\"}")
                .text("/id");
        Api api = operator.withKeyOf(live, "platform");
        String path =
                api.post("/v0/customers", Customers.aCustomer().toString()).header("Location") + "/wallets";
        Answer refused = assertProblem(api.post(path, wallet("bitcoin", TESTNET, "self")), 422, "validation_failed");
        assertThat(faults(refused)).containsExactly("/address");
        assertThat(refused.text("/errors/0/code")).isEqualTo("testnet_address");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Answer refused = assertProblem(
                api.post(
                        wallets,
                        "{\"blockchain\":\"ethereum\",\"address\":\"" + TRON
                                + "\",\"custody\":\"mine\",\"label\":\"a\\u200bb\"}"),
                422,
                "validation_failed");
        assertThat(faults(refused)).containsExactlyInAnyOrder("/address", "/custody", "/label");
        assertThat(refused.toString())
                .contains("is an address of tron, not of ethereum")
                .doesNotContain(TRON);
        assertThat(faults(assertProblem(api.post(wallets, "{}"), 422, "validation_failed")))
                .containsExactlyInAnyOrder("/blockchain", "/address", "/custody");
        assertProblem(
                api.post(wallets, "{\"blockchain\":\"ethereum\",\"address\":1,\"custody\":\"self\"}"),
                400,
                "request_unreadable");
        assertProblem(
                api.post(
                        wallets,
                        "{\"blockchain\":\"ethereum\",\"address\":\"" + ADDRESS
                                + "\",\"custody\":\"self\",\"balance\":\"1.00\"}"),
                400,
                "request_unreadable");
        assertThat(rows().count("wallets")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "read_only"})
    void othersOnlyRead(String role) {
        String wallet = create(wallet("ethereum", ADDRESS, "self")).header("Location");
        Api reader = operator.withKeyOf(platform, role);

        assertThat(reader.get(wallet).status()).isEqualTo(200);
        assertThat(ids(reader.get(wallets))).hasSize(1);
        assertProblem(reader.post(wallets, wallet("tron", TRON, "self")), 403, "forbidden");
    }

    @Test
    void walletsOfOthersAreNotFound() {
        String wallet = create(wallet("ethereum", ADDRESS, "self")).header("Location");
        Api stranger = Api.ofNewPlatform(port);
        for (Answer answer : List.of(
                stranger.get(wallet), stranger.get(wallets), stranger.post(wallets, wallet("tron", TRON, "self")))) {
            assertProblem(answer, 404, "customer_not_found");
        }
        String id = wallet.substring(wallet.lastIndexOf('/'));
        assertProblem(api.get(Verified.customer(api) + "/wallets" + id), 404, "wallet_not_found");
        assertProblem(api.get(wallets + "/" + Ids.ofNothing("wal")), 404, "wallet_not_found");
        assertProblem(api.get(wallets + "/" + Ids.ofNothing("own")), 404, "wallet_not_found");
    }

    @Test
    void aRetryGetsTheFirstAnswer() {
        Api again = api.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = again.post(wallets, wallet("ethereum", ADDRESS, "self"));
        Answer second = again.post(wallets, wallet("ethereum", ADDRESS, "self"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("X-Idempotency-Cached")).isEqualTo("true");
        assertThat(rows().count("wallets")).isOne();
    }
}
