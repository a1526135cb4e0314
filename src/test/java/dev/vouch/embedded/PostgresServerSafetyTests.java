package dev.vouch.embedded;

import static dev.vouch.embedded.Sql.ask;
import static dev.vouch.embedded.Sql.connect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerSafetyTests {

    /** One for all, as unpacking takes longer than all the rest; each test leaves it stopped. */
    @TempDir
    private static Path directory;

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
        assertThat(Files.readString(directory.resolve("postgres-18-password"))).hasSize(43);

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

    private static String mode(String file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
    }
}
