package dev.vouch.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Instance;
import dev.vouch.LockedTable;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import dev.vouch.crypto.PlatformCipher;
import dev.vouch.id.PlatformId;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests with a key whose first request waits for a locked table. */
class RequestsInFlightTests {

    private static final String REQUEST = "{\"type\":\"individual\",\"email\":\"a@x.io\"}";
    private static final String ANOTHER = "{\"type\":\"individual\",\"email\":\"b@x.io\"}";
    private static final String IMPATIENT =
            "--spring.datasource.hikari.connection-init-sql=set role vouch_app; set lock_timeout = '200ms'";

    private final TestDatabase database = TwoInstances.shared().database();
    private final Instance patient = TwoInstances.shared().first();

    private Api client;

    @BeforeEach
    void aFreshKey() {
        client = Api.ofNewPlatform(patient.port())
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void theSameRequestWaitsAndIsAnsweredTheSame() throws SQLException {
        CompletableFuture<Answer> first;
        CompletableFuture<Answer> second;
        try (LockedTable locked = LockedTable.of(database, "customers")) {
            first = send(REQUEST);
            locked.awaitWaiting(1);
            second = send(REQUEST);
        }
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(second.join().bytes()).isEqualTo(first.join().bytes());
        assertThat(second.join().header("X-Idempotency-Cached")).isEqualTo("true");
    }

    @Test
    void anotherRequestWaitsAndIsRefused() throws SQLException {
        CompletableFuture<Answer> first;
        CompletableFuture<Answer> second;
        try (LockedTable locked = LockedTable.of(database, "customers")) {
            first = send(REQUEST);
            locked.awaitWaiting(1);
            second = send(ANOTHER);
        }
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(second.join().text("/code")).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aWaitWithoutAResultIsAskedToRetry() throws SQLException {
        try (Instance impatient = Instance.on(database, IMPATIENT)) {
            assertDistinguished(client.at(impatient.port()));
        }
    }

    @Test
    @Proof
    void aMutantThatAsksNotWhoIsInTheWayIsFound() {
        try (Instance mutant = Instance.withMutant(TakesAllForTheSame.class, database, IMPATIENT)) {
            assertThatThrownBy(() -> assertDistinguished(client.at(mutant.port())))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private void assertDistinguished(Api impatient) throws SQLException {
        CompletableFuture<Answer> first;
        try (LockedTable locked = LockedTable.of(database, "customers")) {
            first = send(REQUEST);
            locked.awaitWaiting(1);
            Answer same = impatient.post("/v0/customers", REQUEST);
            assertThat(same.status()).isEqualTo(409);
            assertThat(same.text("/code")).isEqualTo("idempotency_key_in_use");
            assertThat(same.header("Retry-After")).isEqualTo("1");
            Answer another = impatient.post("/v0/customers", ANOTHER);
            assertThat(another.status()).isEqualTo(409);
            assertThat(another.text("/code")).isEqualTo("idempotency_key_reused");
        }
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(impatient.post("/v0/customers", REQUEST).bytes())
                .isEqualTo(first.join().bytes());
    }

    private CompletableFuture<Answer> send(String request) {
        return CompletableFuture.supplyAsync(() -> client.post("/v0/customers", request));
    }

    static class TakesAllForTheSame extends IdempotencyKeys {

        TakesAllForTheSame(JdbcClient jdbc, PlatformCipher cipher, Clock clock) {
            super(jdbc, cipher, clock);
        }

        @Override
        boolean runsAnother(PlatformId platform, IdempotencyKey key, Fingerprint fingerprint) {
            return false;
        }
    }
}
