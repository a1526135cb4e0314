package dev.vouch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.kyc.Submissions;
import dev.vouch.limit.Spenders;
import dev.vouch.webhook.Receiver;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often a request waits for the database, counted on the wire, once keys are remembered and statements prepared. */
class RoundTripTests {

    private static final int WARM_UP = 12;
    private static final String UNTYPED_TIMES =
            "--spring.jpa.properties.hibernate.type.preferred_instant_jdbc_type=TIMESTAMP_UTC";
    private static final String EXTERNAL_ID = ",\"external_id\":\"RANDOM\"";
    private static final String TAX_ID = """
            ,"tax_id":{"number":"536-90-4399","type":"ssn","country":"US"},
            "address":{"line1":"1 Main St","city":"New York","state":"NY","postal_code":"10001","country":"US"}""";
    private static final String WALLET = """
            {"blockchain":"%s","address":"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed","custody":"self"}""";
    private static final String BANK = """
            {"type":"us_bank_account","routing_number":"021000021","account_number":"6612884401937%d",
             "account_type":"checking","account_holder_name":"John Doe"}""";
    private static final String OWNER = """
            {"first_name":"%s","last_name":"Doe","ownership_percentage":"40","roles":["beneficial_owner"]}""";

    private static TestDatabase database;
    private static DatabaseWire wire;
    private static Instance instance;
    private static String platform;
    private static Api client;
    private static String customer;
    private static String spender;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        wire = DatabaseWire.to(database);
        instance = Instance.on(database, wire.arguments()).withoutJobs();
        Api operator = Api.asOperator(instance.port());
        platform = operator.newPlatform();
        client = operator.withKeyOf(platform, "platform");
        customer = create(client, "");
        spender = Spenders.business(client, database.asPlatform(Ids.uuid(platform)));
    }

    @AfterAll
    static void stop() {
        instance.close();
        wire.close();
    }

    /** The customer, with the facts that its requirements are derived from, its limits, wallets and accounts. */
    @Test
    void retrieveTakesOne() {
        assertThat(roundTrips(api -> get(api, customer))).hasSize(1);
    }

    /** One after the other: with a pool of one connection, a request that takes two at once gets no answer. */
    @Test
    void endorsementsTakeTwo() {
        assertThat(roundTrips(api -> get(api, customer + "/endorsements"))).hasSize(2);
    }

    @Test
    void listTakesOne() {
        for (String query :
                List.of("", "?limit=100&type=individual", "?metadata%5Btier%5D=gold", "?include_deleted=true")) {
            assertThat(roundTrips(api -> get(api, "/v0/customers" + query))).hasSize(1);
        }
    }

    @Test
    void eventsTakeOne() {
        assertThat(roundTrips(api -> get(api, "/v0/events?limit=1"))).hasSize(1);
    }

    /** Claim the key; write the customer and the event, store the answer and commit. */
    @Test
    void createTakesTwoAndOneCommit() {
        assertCreateTakes(2, "");
        assertCreateTakes(2, TAX_ID);
    }

    @Test
    void createWithoutAKeyTakesOne() {
        List<List<String>> roundTrips = roundTrips(api -> create(api, ""));
        assertThat(roundTrips).hasSize(1);
        assertCommitsOnce(roundTrips);
    }

    /** Claim the key; lock; update, write the event and read the case; read what is shown; store the answer and commit. */
    @Test
    void patchTakesFiveAndOneCommit() {
        List<List<String>> roundTrips = roundTrips(RoundTripTests::patch);
        assertThat(roundTrips).hasSize(5);
        assertCommitsOnce(roundTrips);
    }

    private static void patch(Api api) {
        String phone = "+1212555%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
        Api.Answer answer = withKey(api).patch(customer, "{\"phone\":\"%s\"}".formatted(phone));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** Webhooks are sent from the log: the endpoints of a platform cost its requests nothing. */
    @Test
    void webhookEndpointsCostARequestNothing() {
        for (int i = 0; i < 5; i++) {
            Receiver.created(client, "http://127.0.0.1:9/", "*");
        }
        assertCreateTakes(2, "");
    }

    @Test
    void createWithAnExternalIdTakesThreeAndOneCommit() {
        assertCreateTakes(3, EXTERNAL_ID);
        assertCreateTakes(3, EXTERNAL_ID + TAX_ID);
    }

    /** Claim the key, lock and read; count, write the event, store the answer and commit; also if it is declined. */
    @Test
    void authorizingTakesThreeAndOneCommit() {
        for (String amount : List.of("0.01", "999999.00")) {
            List<List<String>> roundTrips = roundTrips(api -> authorize(withKey(api), amount));
            assertThat(roundTrips).hasSize(3);
            assertCommitsOnce(roundTrips);
        }
    }

    /** Its statement is waited for, because it tells whether there was something to reverse. */
    @Test
    void reversingTakesFour() {
        assertThat(roundTrips(api ->
                        withKey(api).post(authorize(withKey(api), "0.01").header("Location") + "/reverse", null)))
                .hasSize(3 + 4);
    }

    @Test
    void readingAuthorizationsTakesOneAndLimitsTwo() {
        String authorization = authorize(client, "0.01").header("Location");
        assertThat(roundTrips(api -> get(api, authorization))).hasSize(1);
        assertThat(roundTrips(api -> get(api, spender + "/authorizations?decision=approved")))
                .hasSize(1);
        assertThat(roundTrips(api -> get(api, spender + "/authorizations?reference=nothing")))
                .hasSize(2);
        assertThat(roundTrips(api -> get(api, spender + "/limits"))).hasSize(2);
        assertThat(roundTrips(api -> get(api, spender))).hasSize(1);
    }

    /** Deep pages too. The details of virtual accounts are opened with their customer's key, which is read first. */
    @Test
    void pagesOfWhatACustomerHasTakeOneAndOfVirtualAccountsTwo() {
        JdbcClient rows = database.asPlatform(Ids.uuid(platform));
        String holder = Spenders.business(client, rows);
        Verified.endorse(rows, holder, "can_wire_transfer", "can_sepa_transfer");
        assertPagesTake(1, holder + "/wallets", WALLET.formatted("base"), WALLET.formatted("polygon"));
        assertPagesTake(1, holder + "/external-accounts", BANK.formatted(1), BANK.formatted(2));
        assertPagesTake(2, holder + "/virtual-accounts", "{\"currency\":\"USD\"}", "{\"currency\":\"EUR\"}");
        assertPagesTake(1, holder + "/beneficial-owners", OWNER.formatted("Jane"), OWNER.formatted("John"));
    }

    /** However many documents and owners it accepts. */
    @Test
    void aReviewersApprovalLocksTheCustomerOnceAndReadsItsFactsOnce() {
        String business = Submissions.acme(client);
        for (String[] person : new String[][] {{"Jane", "536-90-4399"}, {"Joan", "219-09-9998"}}) {
            String owner = Submissions.owner(client, business, person[0], person[1], "40", "control_person");
            client.post(owner + "/kyc", Submissions.passportAndSelfie());
        }
        client.post(business + "/beneficial-owners/attestation", "{}");
        Submissions.document(client, business, "type", "incorporation_articles");
        client.post(business + "/simulate", "{\"outcome\":\"manual_review\"}");
        Api reviewer = Api.asOperator(instance.port()).withKeyOf(platform, "reviewer");

        List<String> run = wire
                .during(() -> assertThat(reviewer.post(business + "/kyc/decision", "{\"decision\":\"approve\"}")
                                .text("/status"))
                        .isEqualTo("approved"))
                .stream()
                .flatMap(List::stream)
                .map(String::strip)
                .toList();

        List<String> decided = run.subList(0, run.indexOf("COMMIT") + 1);
        assertThat(decided)
                .filteredOn(sql -> sql.contains(" for no key update") || sql.contains(" for update"))
                .hasSize(1);
        assertThat(decided).filteredOn(sql -> sql.contains("owners_attested")).hasSize(1);
        assertThat(decided)
                .filteredOn(sql -> sql.startsWith("update documents"))
                .hasSize(5);
    }

    /** The second one looks whether there is the customer. It has to do with the same connection: there is one only. */
    @Test
    void findingNothingTakesTwo() {
        for (String list : List.of("/wallets", "/external-accounts", "/virtual-accounts", "/beneficial-owners")) {
            assertThat(roundTrips(api -> get(api, customer + list))).as(list).hasSize(2);
        }
        for (String nothing : List.of("/wallets/" + Ids.ofNothing("wal"), "/virtual-accounts/" + Ids.ofNothing("va"))) {
            assertThat(roundTrips(api ->
                            assertThat(api.get(customer + nothing).status()).isEqualTo(404)))
                    .as(nothing)
                    .hasSize(2);
        }
    }

    @Test
    void replayTakesTwo() {
        String key = UUID.randomUUID().toString();
        assertThat(roundTrips(api -> create(api.with("Idempotency-Key", key), "")))
                .hasSize(2);
    }

    @Test
    void aReadForAnotherPlatformTakesNoMore() {
        Api other = Api.ofNewPlatform(instance.port());
        String foreign = create(other, "");
        assertThat(roundTrips(api -> {
                    get(api, customer);
                    get(other, foreign);
                }))
                .hasSize(2);
    }

    /** The mutant leaves the types of times open: the first message is sent as three. Its jobs would hide that it is not. */
    @Test
    @Proof
    void aMutantThatTakesOneMoreIsFound() {
        String owners = customer + "/beneficial-owners";
        assertThat(roundTrips(api -> get(api, owners))).hasSize(2);
        try (Instance mutant =
                Instance.on(database, wire.arguments(UNTYPED_TIMES)).withoutJobs()) {
            assertThat(roundTrips(api -> get(api.at(mutant.port()), owners))).hasSize(4);
        }
    }

    /** Each page is asked for more often than it takes until the driver has prepared its statement. */
    private static void assertPagesTake(int count, String list, String... bodies) {
        for (String body : bodies) {
            Api.Answer created = client.post(list, body);
            assertThat(created.status()).as(created.toString()).isEqualTo(201);
        }
        String first = list + "?limit=1";
        String second = first + "&cursor=" + client.get(first).text("/cursor");
        for (String page : List.of(first, second)) {
            assertThat(roundTrips(
                            api -> assertThat(api.get(page).json().path("data")).hasSize(1)))
                    .as(page)
                    .hasSize(count);
        }
    }

    private static Api withKey(Api api) {
        return api.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Api.Answer authorize(Api api, String amount) {
        Api.Answer answer = Spenders.authorize(api, spender, amount);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private static void assertCreateTakes(int count, String fields) {
        List<List<String>> roundTrips = roundTrips(api -> create(withKey(api), fields));
        assertThat(roundTrips).hasSize(count);
        assertCommitsOnce(roundTrips);
        assertThat(roundTrips.get(0)).startsWith("BEGIN");
    }

    private static void assertCommitsOnce(List<List<String>> roundTrips) {
        List<String> lasts =
                roundTrips.stream().map(run -> run.get(run.size() - 1).strip()).toList();
        assertThat(lasts).endsWith("COMMIT").containsOnlyOnce("COMMIT");
    }

    /** Of three requests in a row one has to look up no key: there are two at most, remembered for four seconds. */
    private static List<List<String>> roundTrips(Consumer<Api> request) {
        for (int i = 0; i < WARM_UP; i++) {
            request.accept(client);
        }
        return Stream.generate(() -> wire.during(() -> request.accept(client)))
                .limit(3)
                .min(Comparator.comparing(List::size))
                .orElseThrow();
    }

    private static void get(Api api, String path) {
        assertThat(api.get(path).status()).isEqualTo(200);
    }

    private static String create(Api api, String fields) {
        String own = fields.replace("RANDOM", UUID.randomUUID().toString());
        Api.Answer answer = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@x.io\"" + own + "}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.header("Location");
    }
}
