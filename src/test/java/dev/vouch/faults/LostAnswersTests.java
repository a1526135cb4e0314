package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.DatabaseWire;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection to the database breaks while the service waits for an answer: each statement in turn is the last. */
class LostAnswersTests {

    private static TestDatabase database;
    private static DatabaseWire wire;
    private static Instance instance;

    private Api api;
    private String customer;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        wire = DatabaseWire.to(database);
        instance = Instance.on(database, wire.arguments()).withoutJobs();
    }

    @AfterAll
    static void stop() {
        instance.close();
        wire.close();
    }

    @BeforeEach
    void aPlatformWithACustomer() {
        api = Api.ofNewPlatform(instance.port());
        customer = create(api, "first@x.io").header("Location");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock_idempotency_key",
                "insert into customers",
                "insert into events",
                "insert into idempotency_keys",
                "COMMIT"
            })
    void aCreateThatIsSentAgainHappensOnce(String statement) {
        assertHappensOnce(
                statement, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    /** The mutant is a client that takes a fresh key, and so has no protection. */
    @Test
    void aFreshKeyForTheSameRequestIsFound() {
        assertThatThrownBy(() -> assertHappensOnce("COMMIT", UUID.randomUUID().toString(), null))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into customers", "insert into events", "COMMIT"})
    void aCreateWithoutAKeyIsAnsweredAsBusy(String statement) {
        assertBusy(statement, () -> create(api, "a@x.io"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for no key update", "update customers", "insert into events", "COMMIT"})
    void aChangeIsAnsweredAsBusy(String statement) {
        assertBusy(statement, () -> api.patch(customer, "{\"phone\":\"+15550100\"}"));
    }

    @Test
    void anUpsertIsAnsweredAsBusy() {
        assertBusy(
                "lock_external_id",
                () -> api.put("/v0/customers/by-external-id/u-1", "{\"type\":\"individual\",\"email\":\"a@x.io\"}"));
    }

    @Test
    void readsAreAnsweredAsBusy() {
        assertBusy("from customers", () -> api.get(customer));
        assertBusy("from listed_customers", () -> api.get("/v0/customers"));
        assertBusy("from events", () -> api.get("/v0/events"));
        assertThat(api.get(customer).status()).isEqualTo(200);
    }

    @Test
    void aKeyThatCannotBeLookedUpIsAnsweredAsBusy() {
        assertBusy("from api_keys", () -> api.withKey("sk_sandbox_unknown").get("/v0/customers"));
        assertThat(api.withKey("sk_sandbox_unknown").get("/v0/customers").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into platforms", "COMMIT"})
    void theOperatorIsAnsweredAsBusy(String statement) {
        assertBusy(
                statement,
                () -> Api.asOperator(instance.port())
                        .post("/v0/platforms", "{\"name\":\"Acme\",\"environment\":\"sandbox\"}"));
    }

    private void assertHappensOnce(String statement, String key, String nextKey) {
        String email = UUID.randomUUID() + "@x.io";
        assertBusy(statement, () -> create(api.with("Idempotency-Key", key), email));
        Api again =
                api.with("Idempotency-Key", nextKey == null ? UUID.randomUUID().toString() : key);
        assertThat(create(again, email).status()).isEqualTo(201);
        Answer found = api.get("/v0/customers?email=" + email);
        assertThat(found.json().at("/data").size()).isOne();
    }

    private static void assertBusy(String statement, Supplier<Answer> request) {
        wire.breakAt(statement);
        Answer answer = request.get();
        assertThat(wire.isBroken()).as("was run: " + statement).isTrue();
        assertThat(answer.status()).as(statement + ": " + answer).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("temporarily_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("ETag")).isNull();
    }

    private static Answer create(Api api, String email) {
        return api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"" + email + "\"}");
    }
}
