package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.DatabaseWire;
import dev.vouch.Instance;
import dev.vouch.LockedTable;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An instance whose database is busy or gone, or that has to stop. */
@Proof
class BusyDatabaseTests {

    private static final String CUSTOMER = "{\"type\":\"individual\",\"email\":\"a@x.io\"}";
    /** Requests that wait for a lock keep their connection for any time; those without a connection are soon refused. */
    private static final String[] TWO_CONNECTIONS = {
        "--spring.datasource.hikari.maximum-pool-size=2", "--spring.datasource.hikari.connection-timeout=1000"
    };

    private final TestDatabase database = TestDatabase.create();

    @Test
    void aRequestWithoutAConnectionIsAskedToRetry() throws Exception {
        try (Instance instance = Instance.on(database, TWO_CONNECTIONS).withoutJobs()) {
            Api api = Api.ofNewPlatform(instance.port());
            String path = api.post("/v0/customers", CUSTOMER).header("Location");
            CompletableFuture<Answer> first;
            CompletableFuture<Answer> second;
            try (LockedTable locked = LockedTable.of(database, "customers")) {
                first = create(keyed(api));
                second = create(api);
                locked.awaitWaiting(2);
                Crowd.<Answer>of(50, Collections.nCopies(50, () -> api.get(path)))
                        .forEach(BusyDatabaseTests::assertBusy);
                assertBusy(api.post("/v0/customers", CUSTOMER));
                assertBusy(keyed(api).post("/v0/customers", CUSTOMER));
                assertBusy(api.get("/v0/customers"));
                assertBusy(api.get("/v0/events"));
                assertBusy(api.withKey("sk_sandbox_unknown").get("/v0/events"));
            }
            assertThat(first.join().status()).isEqualTo(201);
            assertThat(second.join().status()).isEqualTo(201);
            assertThat(api.get(path).status()).isEqualTo(200);
        }
    }

    /** Past the default lock timeout of three seconds. */
    @Test
    void aRequestWithoutALockIsAskedToRetry() throws Exception {
        try (Instance instance = Instance.asInProduction(database)) {
            Api api = Api.ofNewPlatform(instance.port());
            String path = api.post("/v0/customers", CUSTOMER).header("Location");
            try (LockedTable locked = LockedTable.of(database, "customers, events")) {
                List<Callable<Answer>> changes = List.of(
                        () -> api.post("/v0/customers", CUSTOMER),
                        () -> keyed(api).post("/v0/customers", CUSTOMER),
                        () -> api.delete(path));
                Crowd.of(3, changes).forEach(BusyDatabaseTests::assertBusy);
            }
            try (LockedTable locked = LockedTable.of(database, "events")) {
                assertBusy(keyed(api).post("/v0/customers", CUSTOMER));
            }
            try (LockedTable locked = LockedTable.of(database, "idempotency_keys")) {
                assertThat(keyed(api).post("/v0/customers", CUSTOMER).status()).isIn(409, 503);
            }
            assertThat(api.get("/v0/customers").json().at("/data").size()).isOne();
        }
    }

    @Test
    void onlyReadinessGoesWithTheDatabase() throws Exception {
        try (DatabaseWire wire = DatabaseWire.to(database);
                Instance instance = Instance.asInProduction(
                                database, wire.arguments("--spring.datasource.hikari.connection-timeout=1000"))
                        .withoutJobs()) {
            Api api = Api.ofNewPlatform(instance.port());
            Api health = api.withKey(null).at(instance.managementPort());
            assertThat(health.get("/actuator/health/readiness").status()).isEqualTo(200);
            wire.cut();
            assertThat(health.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(health.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertBusy(api.get("/v0/customers"));
            assertBusy(keyed(api).post("/v0/customers", CUSTOMER));
            wire.mend();
            Awaitility.await()
                    .until(() -> health.get("/actuator/health/readiness").status() == 200);
            assertThat(keyed(api).post("/v0/customers", CUSTOMER).status()).isEqualTo(201);
        }
    }

    /** As a standby is, and a primary that a failover has made one. */
    @Test
    void aReadOnlyDatabaseIsNotReady() {
        try (Instance instance = Instance.asInProduction(database)) {
            Api health = Api.asOperator(instance.managementPort()).withKey(null);
            database.asOwner().sql("""
                    do $$ begin
                      execute 'alter database ' || current_database() || ' set default_transaction_read_only = on';
                      perform pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid();
                    end $$
                    """).update();
            Awaitility.await()
                    .during(Duration.ofSeconds(3))
                    .until(() -> health.get("/actuator/health/readiness").status() == 503);
        }
    }

    @Test
    void aRunningRequestIsAnsweredBeforeTheEnd() throws Exception {
        assertAnsweredBeforeTheEnd(Instance.on(database), stopped -> true);
    }

    /** With enough time it stops while the request still waits. */
    @Test
    void aMutantThatStopsAtOnceIsFound() {
        Instance mutant = Instance.on(
                database, "--server.shutdown=immediate", "--spring.lifecycle.timeout-per-shutdown-phase=1s");
        assertThatThrownBy(() -> assertAnsweredBeforeTheEnd(mutant, CompletableFuture::isDone))
                .isInstanceOf(AssertionError.class);
    }

    private void assertAnsweredBeforeTheEnd(Instance instance, Predicate<CompletableFuture<Void>> longEnough)
            throws Exception {
        Api api = Api.ofNewPlatform(instance.port());
        CompletableFuture<Answer> running;
        CompletableFuture<Void> stopped;
        try (LockedTable locked = LockedTable.of(database, "customers")) {
            running = create(api);
            locked.awaitWaiting(1);
            stopped = CompletableFuture.runAsync(instance::close);
            CompletableFuture<Void> stop = stopped;
            Awaitility.await().until(() -> refusesConnections(api) && longEnough.test(stop));
            assertThat(stopped).as("waits for the request").isNotDone();
        }
        assertThat(running.join().status()).isEqualTo(201);
        stopped.join();
    }

    private static boolean refusesConnections(Api api) {
        try {
            return api.get("/v0/customers").status() == 503;
        } catch (IllegalStateException noAnswer) {
            return true;
        }
    }

    private static Api keyed(Api api) {
        return api.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static CompletableFuture<Answer> create(Api api) {
        return CompletableFuture.supplyAsync(() -> api.post("/v0/customers", CUSTOMER));
    }

    static void assertBusy(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("temporarily_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
