package dev.vouch.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Ids;
import dev.vouch.Instance;
import dev.vouch.TestDatabase;
import dev.vouch.error.StartFailureAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers that were erased stay erased when the database is restored from a backup of before that. */
class RestoredBackupTests {

    private static final String REASON = "{\"reason\":\"The retention has ended\"}";

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String REGISTER = "--vouch.erasure.register=" + DATABASE.erasureRegister();

    private static Instance instance;
    private static String platform;
    private static Api api;
    private static Api reviewer;

    private static String active;
    private static String onLegalHold;
    private static String other;
    private static TestDatabase backup;

    /** By then two are erased: one was neither deleted in the backup nor long ago, one was under a legal hold. */
    @BeforeAll
    static void eraseTwoAfterTheBackup() {
        instance = Instance.on(DATABASE);
        Api operator = Api.asOperator(instance.port());
        platform = operator.newPlatform();
        api = operator.withKeyOf(platform, "platform");
        reviewer = operator.withKeyOf(platform, "reviewer");
        active = newCustomer();
        onLegalHold = newCustomer();
        other = newCustomer();
        delete(onLegalHold);
        reviewer.put(onLegalHold + "/legal-hold", "{\"reason\":\"A lawsuit\"}");

        backup = DATABASE.backup();

        // The backup has ended the instance's connections.
        await().until(() -> reviewer.delete(onLegalHold + "/legal-hold").status() == 200);
        delete(active);
        erase(onLegalHold);
        erase(active);
    }

    @AfterAll
    static void close() {
        instance.close();
    }

    @Test
    void areErasedAgainBeforeTheFirstAnswer() {
        TestDatabase database = backup.backup();
        try (Instance restored = Instance.on(database, REGISTER)) {
            Api reader = reviewer.at(restored.port());
            assertThat(List.of(active, onLegalHold)).allSatisfy(customer -> {
                Answer answer = reader.get(customer);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                assertThat(answer.text("/erased_at")).as(answer.toString()).isNotEmpty();
                assertThat(answer.toString()).doesNotContain(Customers.PERSONAL_DATA);
                Answer timeline = reader.get(customer + "/timeline?limit=1");
                assertThat(timeline.text("/data/0/action")).isEqualTo("customer.erased");
                assertThat(timeline.text("/data/0/reason")).isEqualTo("The retention has ended");
                assertThat(timeline.text("/data/0/actor/type")).isEqualTo("system");
                assertThat(reader.get(customer + "/timeline/verify")
                                .json()
                                .path("valid")
                                .asBoolean())
                        .isTrue();
            });
            assertThat(reader.get(other).text("/email"))
                    .isEqualTo(reviewer.get(other).text("/email"))
                    .isNotEmpty();
        }
        assertThat(keysIn(database)).as("data keys left in the database").isEqualTo(1);
    }

    @Test
    void areRegisteredAgainWhereTheRegisterIsLost(@TempDir Path empty) {
        try (Instance started = Instance.on(DATABASE.backup(), "--vouch.erasure.register=" + empty)) {
            assertThat(started.port()).isPositive();
            List.of(active, onLegalHold)
                    .forEach(customer -> await().until(
                                    () -> Files.exists(empty.resolve(platform).resolve(id(customer)))));
        }
        try (Instance restored = Instance.on(backup.backup(), "--vouch.erasure.register=" + empty)) {
            Answer timeline = reviewer.at(restored.port()).get(active + "/timeline?limit=1");
            assertThat(timeline.text("/data/0/action")).isEqualTo("customer.erased");
            assertThat(timeline.text("/data/0/reason")).isEqualTo("The retention has ended");
        }
    }

    @Test
    void areRegisteredAgainWhereAnEntryIsLost(@TempDir Path register) throws IOException {
        Path folder = Files.createDirectories(register.resolve(platform));
        Files.copy(DATABASE.erasureRegister().resolve(platform).resolve(id(active)), folder.resolve(id(active)));
        try (Instance started = Instance.on(DATABASE.backup(), "--vouch.erasure.register=" + register)) {
            assertThat(started.port()).isPositive();
            await().until(() -> Files.exists(folder.resolve(id(onLegalHold))));
        }
    }

    /** As of a dump that was restored into a new cluster. */
    @Test
    void eventsAheadOfTheClusterStopTheStart() {
        TestDatabase database = backup.backup();
        database.asPlatform(Ids.uuid(platform))
                .sql("""
                        insert into events (platform_id, id, sequence, type, actor_type, data, created_at, transaction_id)
                        values (:platform, uuidv7(), 0, 'webhook_endpoint.disabled', 'SYSTEM', '{}', now(), 1000000000000)
                        """)
                .param("platform", Ids.uuid(platform))
                .update();

        assertThatThrownBy(() -> Instance.on(database, REGISTER))
                .satisfies(failure -> assertThat(explained(failure)).contains("another cluster", "update events set"));
    }

    @Test
    void areBackWithoutTheRegister() {
        try (Instance restored = Instance.on(backup.backup())) {
            assertThat(reviewer.at(restored.port()).get(active).toString()).contains(Customers.PERSONAL_DATA.get(0));
        }
    }

    @Test
    void nobodyIsErasedByAnEntryOfSomebodyElse() throws IOException {
        TestDatabase database = backup.backup();
        Path folder = DATABASE.erasureRegister().resolve(platform);
        Path forged = Files.copy(folder.resolve(id(active)), folder.resolve(id(other)));
        try {
            assertThatThrownBy(() -> Instance.on(database, REGISTER))
                    .satisfies(failure -> assertThat(explained(failure)).contains(forged.toString()));
        } finally {
            Files.delete(forged);
        }
        assertThat(database.asPlatform(Ids.uuid(platform))
                        .sql("select erased_at is null from customers where id = :id")
                        .param("id", Ids.uuid(id(other)))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static String newCustomer() {
        Answer created =
                api.post("/v0/customers", Customers.aCustomerWithTaxId().toString());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }

    private static void delete(String customer) {
        assertThat(api.delete(customer).status()).isEqualTo(200);
        DATABASE.asPlatform(Ids.uuid(platform))
                .sql("update customers set deleted_at = deleted_at - interval '6 years' where id = :id")
                .param("id", Ids.uuid(id(customer)))
                .update();
    }

    private static void erase(String customer) {
        Answer erased = reviewer.post(customer + "/erasure", REASON);
        assertThat(erased.status()).as(erased.toString()).isEqualTo(200);
        Path entry = DATABASE.erasureRegister().resolve(platform).resolve(id(customer));
        await().until(() -> Files.exists(entry));
    }

    private static int keysIn(TestDatabase restored) {
        return restored.asPlatform(Ids.uuid(platform))
                .sql("select count(data_key) from customers")
                .query(Integer.class)
                .single();
    }

    private static String id(String customer) {
        return customer.substring(customer.lastIndexOf('/') + 1);
    }

    private static String explained(Throwable failure) {
        return Objects.requireNonNull(new StartFailureAnalyzer().analyze(failure), () -> "no analysis of " + failure)
                .getDescription();
    }
}
