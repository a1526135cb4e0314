package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.embedded.OwnPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Postgres dies, or stops answering, while clients are at work. */
@Proof
class PostgresFaultsTests {

    private static final int KILLS = Integer.getInteger("vouch.kills", 20);

    private static OwnPostgres postgres;

    private TestDatabase database;
    private Instance instance;
    private Api api;

    @BeforeAll
    static void startPostgres(@TempDir Path directory) {
        postgres = OwnPostgres.in(directory);
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void start() {
        database = TestDatabase.createOn(postgres.login());
        instance = Instance.asInProduction(database);
        api = Api.ofNewPlatform(instance.port());
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void oneKillLosesAndDoublesNothing() throws Exception {
        assertNothingIsLostOrDoubledBy(1);
    }

    @Test
    void aKilledPostgresLosesAndDoublesNothing() throws Exception {
        assertNothingIsLostOrDoubledBy(KILLS);
    }

    private void assertNothingIsLostOrDoubledBy(int kills) throws Exception {
        RetryingClients clients = RetryingClients.of(api);
        for (int kill = 0; kill < kills; kill++) {
            awaitProgress(clients);
            postgres.kill();
        }
        awaitProgress(clients);
        clients.stop();
        clients.assertNothingIsLostOrDoubled(database);
    }

    /** The mutant acknowledges what is not on disk yet. Whether a kill catches some of it is chance. */
    @Test
    void aMutantThatCommitsLaterIsFound() throws Exception {
        database.asOwner()
                .sql("do $$ begin execute 'alter database ' || current_database() || ' set synchronous_commit = off';"
                        + " end $$")
                .update();
        try (Instance mutant = Instance.asInProduction(database)) {
            RetryingClients clients = RetryingClients.of(api.at(mutant.port()));
            for (int kill = 0; kill < 30 && !clients.haveLostSome(database); kill++) {
                awaitProgress(clients);
                postgres.kill();
            }
            clients.stop();
            assertThatThrownBy(() -> clients.assertNothingIsLostOrDoubled(database))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void aFrozenPostgresIsAnsweredForAndForgotten() {
        String customer = api.post("/v0/customers", "{\"type\":\"individual\",\"email\":\"a@x.io\"}")
                .header("Location");
        Api management = api.withKey(null).at(instance.managementPort());
        postgres.freeze();
        try {
            // More than there are connections and threads: nobody may wait for those who wait.
            Callable<Answer> read = () -> api.get(customer);
            Callable<Answer> write = () -> api.patch(customer, "{\"phone\":\"+15550100\"}");
            List<Callable<Answer>> requests = new ArrayList<>(Collections.nCopies(200, read));
            requests.addAll(Collections.nCopies(200, write));
            assertThat(Crowd.of(400, requests)).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            });
            assertThat(management.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(management.get("/actuator/health/readiness").status()).isEqualTo(503);
            Assertions.assertTimeout(Duration.ofSeconds(5), () -> management.get("/actuator/prometheus"));
        } finally {
            postgres.thaw();
        }
        Awaitility.await().until(() -> api.get(customer).status() == 200);
        Awaitility.await()
                .until(() -> management.get("/actuator/health/readiness").status() == 200);
    }

    private static void awaitProgress(RetryingClients clients) {
        int before = clients.acknowledged();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> clients.acknowledged() > before + 100);
    }
}
