package dev.vouch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
            orphan.onExit().get(10, TimeUnit.SECONDS);
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
            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                assertThat(killed.isAlive()).isFalse();
                assertThat(ask(server, "select 'alive'")).containsExactly("alive");
            });
        }
    }

    @Test
    void leavesAStrangerWhoGotTheProcessIdInPeace() throws Exception {
        start().close();
        ProcessHandle stranger = new ProcessBuilder("sleep", "60").start().toHandle();
        Files.writeString(directory.resolve("postgres-18/postmaster.pid"), stranger.pid() + "\n");
        try (PostgresServer server = start()) {
            assertThat(ask(server, "select 'alive'")).containsExactly("alive");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void neverTradesDataForSpeedOrConvenience() throws Exception {
        try (PostgresServer server = start();
                Connection superuser = connect(server, Cluster.SUPERUSER)) {
            assertThat(ask(
                            superuser,
                            "select name || '=' || setting from pg_settings where name in ('fsync', 'full_page_writes',"
                                    + " 'synchronous_commit', 'listen_addresses', 'unix_socket_directories',"
                                    + " 'password_encryption', 'data_checksums') order by name"))
                    .containsExactly(
                            "data_checksums=on",
                            "fsync=on",
                            "full_page_writes=on",
                            "listen_addresses=127.0.0.1",
                            "password_encryption=scram-sha-256",
                            "synchronous_commit=on",
                            "unix_socket_directories=");
            assertThat(ask(superuser, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (PostgresServer server = start()) {
            for (String role : List.of(OwnerLogin.ROLE, Cluster.SUPERUSER)) {
                assertThatThrownBy(
                                () -> DriverManager.getConnection(server.login().getJdbcUrl(), role, "wrong"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void ownsItsDatabaseWithoutBeingSuperuser() throws Exception {
        try (PostgresServer server = start()) {
            assertThat(ask(server, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .containsExactly("f");
            ask(server, "create role visitor; set role visitor; reset role; drop role visitor");
        }
    }

    @Test
    void keepsItsFilesToItsUser() throws Exception {
        start().close();
        assertThat(mode("postgres-18")).isEqualTo("rwx------");
        assertThat(mode("postgres-18-password")).isEqualTo("rw-------");
        assertThat(Files.readString(directory.resolve("postgres-18-password"))).hasSize(32);

        Path made = directory.resolve("made/by/vouch");
        DataDirectory.hold(made).close();
        assertThat(mode("made/by/vouch")).isEqualTo("rwx------");
    }

    @Test
    void saysWhenItsPasswordIsMissing() throws Exception {
        start().close();
        Path file = directory.resolve("postgres-18-password");
        Path elsewhere = Files.move(file, directory.resolve("elsewhere"));
        assertThatThrownBy(this::start).hasMessageContaining("postgres-18-password, is missing");
        Files.move(elsewhere, file);
        start().close();
    }

    @Test
    void stepsDownFromRootWhereNamespacesAreForbidden(@TempDir Path temporary) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root steps down");
        Path forbidden = Files.createDirectory(temporary.resolve("bin")).resolve("unshare");
        Files.writeString(forbidden, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> environment = Map.of("PATH", forbidden.getParent() + ":" + System.getenv("PATH"));
        Path own = Files.createDirectory(temporary.resolve("data"));

        try (OtherJvm other = OtherJvm.start(own, environment)) {
            assertThat(other.printed()).contains("user 65534, who would run it instead, can't enter " + own);
        }
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        try (OtherJvm other = OtherJvm.start(own, environment)) {
            other.awaitReady();
        }
        // Namespaces are allowed here, but the cluster is its new owner's.
        try (PostgresServer server = PostgresServer.start(own, Map.of())) {
            assertThat(ask(server, "select text from notes")).containsExactly("from another JVM");
            assertThat(Files.getAttribute(own.resolve("postgres-18/PG_VERSION"), "unix:uid"))
                    .isEqualTo(65534);
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

    private static String mode(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
    }

    private static List<String> ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server, OwnerLogin.ROLE)) {
            return ask(connection, sql);
        }
    }

    private static Connection connect(PostgresServer server, String role) throws SQLException {
        return DriverManager.getConnection(
                server.login().getJdbcUrl(), role, server.login().getPassword());
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
            }
        }
        return answers;
    }
}
