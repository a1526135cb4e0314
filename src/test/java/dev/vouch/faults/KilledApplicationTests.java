package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouch.Api;
import dev.vouch.Crowd;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The service is killed while clients are at work, and starts again. {@code -Dvouch.kills} says how often. */
@Proof
class KilledApplicationTests {

    private static final int KILLS = Integer.getInteger("vouch.kills", 20);

    private final TestDatabase database = TestDatabase.create();

    @Test
    void oneKillLosesAndDoublesNothing() throws Exception {
        assertNothingIsLostOrDoubledBy(1);
    }

    @Test
    void aKilledApplicationLosesAndDoublesNothing() throws Exception {
        assertNothingIsLostOrDoubledBy(KILLS);
    }

    private void assertNothingIsLostOrDoubledBy(int kills) throws Exception {
        try (ApplicationProcess application = ApplicationProcess.on(database)) {
            RetryingClients clients = RetryingClients.of(Api.ofNewPlatform(application.port()));
            for (int kill = 0; kill < kills; kill++) {
                killAmidWork(application, clients);
            }
            clients.stop();
            clients.assertNothingIsLostOrDoubled(database);
        }
    }

    /** Whether a kill falls between a commit and its answer is chance, so there may be some more. */
    @Test
    void clientsThatForgetTheirKeysAreFound() throws Exception {
        try (ApplicationProcess application = ApplicationProcess.on(database)) {
            RetryingClients clients = RetryingClients.thatForgetTheirKeys(Api.ofNewPlatform(application.port()));
            for (int kill = 0; kill < 40 && countDoubled() == 0; kill++) {
                killAmidWork(application, clients);
                awaitProgress(clients);
            }
            clients.stop();
            assertThatThrownBy(() -> clients.assertNothingIsLostOrDoubled(database))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void instancesThatStartAtOnceMigrateOnce() {
        TestDatabase empty = TestDatabase.createEmpty();
        Callable<Instance> start = () -> Instance.asInProduction(empty);
        List<Instance> started = Crowd.of(2, List.of(start, start));
        try (Instance one = started.get(0);
                Instance other = started.get(1)) {
            Api api = Api.ofNewPlatform(one.port());
            assertThat(api.get("/v0/customers").status()).isEqualTo(200);
            assertThat(api.at(other.port()).get("/v0/customers").status()).isEqualTo(200);
            assertThat(empty.asOwner()
                            .sql("select version from flyway_schema_history where version is not null and success")
                            .query(String.class)
                            .list())
                    .doesNotHaveDuplicates()
                    .contains("1", "2", "3", "4", "5", "6");
        }
    }

    private static void killAmidWork(ApplicationProcess application, RetryingClients clients) throws Exception {
        awaitProgress(clients);
        Thread.sleep(ThreadLocalRandom.current().nextInt(100));
        application.kill();
        application.start();
    }

    private static void awaitProgress(RetryingClients clients) {
        int before = clients.acknowledged();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> clients.acknowledged() > before + 100);
    }

    private int countDoubled() {
        return database.asOnlyPlatform()
                .sql("select count(email) - count(distinct email) from customers")
                .query(Integer.class)
                .single();
    }
}
