package dev.vouch.embedded;

import static dev.vouch.embedded.Sql.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    /** One for all, as unpacking takes longer than all the rest; each test leaves it stopped. */
    @TempDir
    private static Path directory;

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (PostgresServer server = start()) {
            ask(server, "create table kept (text text)");
            ask(server, "insert into kept values ('still here')");
        }
        try (PostgresServer server = start()) {
            assertThat(ask(server, "select text from kept")).containsExactly("still here");
        }
    }

    @Test
    void recoversWhatAKilledJvmLeftBehind() throws Exception {
        ProcessHandle orphan;
        try (OtherJvm other = OtherJvm.start(directory, Map.of())) {
            other.awaitReady();
            orphan = postmaster();
        }
        assertThat(orphan.isAlive()).isTrue();

        try (PostgresServer server = start()) {
            orphan.onExit().get(2, TimeUnit.MINUTES);
            assertThat(ask(server, "select text from notes")).contains("from another JVM");
        }
    }

    @Test
    void leavesTheServerOfALivingJvmAlone() throws Exception {
        try (PostgresServer server = start();
                OtherJvm other = OtherJvm.start(directory, Map.of())) {
            assertThat(other.printed())
                    .contains("is in use by another running Vouch (process "
                            + ProcessHandle.current().pid() + ")");
            assertThat(ask(server, "select 'alive'")).containsExactly("alive");
        }
    }

    @Test
    void refusesADirectoryThatThisJvmHolds() throws Exception {
        try (PostgresServer server = start()) {
            assertThatThrownBy(this::start).isInstanceOf(DataDirectoryInUse.class);
            assertThatThrownBy(this::start).isInstanceOf(DataDirectoryInUse.class);
            try (OtherJvm other = OtherJvm.start(directory, Map.of())) {
                assertThat(other.printed()).contains("is in use by another running Vouch");
            }
            assertThat(ask(server, "select 'alive'")).containsExactly("alive");
        }
    }

    @Test
    void startsAgainWhenItsServerIsKilled() throws Exception {
        try (PostgresServer server = start()) {
            ProcessHandle killed = postmaster();
            killed.destroyForcibly();
            Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
                assertThat(killed.isAlive()).isFalse();
                assertThat(ask(server, "select 'alive'")).containsExactly("alive");
            });
        }
    }

    @Test
    void leavesAStrangerWhoGotTheProcessIdInPeace() throws Exception {
        start().close();
        ProcessHandle stranger = new ProcessBuilder("sleep", "3600").start().toHandle();
        Files.writeString(directory.resolve("postgres-18/postmaster.pid"), stranger.pid() + "\n");
        try (PostgresServer server = start()) {
            assertThat(ask(server, "select 'alive'")).containsExactly("alive");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(directory, Map.of());
    }

    private static ProcessHandle postmaster() throws Exception {
        String pid = Files.readAllLines(directory.resolve("postgres-18/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
