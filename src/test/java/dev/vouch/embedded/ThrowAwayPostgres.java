package dev.vouch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** The embedded server for tests: quick instead of durable, and gone at the end of the JVM. */
public final class ThrowAwayPostgres {

    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "synchronous_commit", "off",
            "autovacuum", "off",
            "max_connections", "600");

    private ThrowAwayPostgres() {}

    /** Takes the first free of some numbered folders, so that builds may overlap and the next finds Postgres unpacked. */
    public static JdbcConnectionDetails start() {
        for (int number = 1; ; number++) {
            Path directory = Path.of("target", "postgres", Integer.toString(number));
            try {
                PostgresServer server = PostgresServer.start(directory, SETTINGS);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server, directory)));
                return withQuickLogin(server.login());
            } catch (DataDirectoryInUse e) {
                continue;
            }
        }
    }

    /** Hashes the password once per login instead of 4,096 times: tests open thousands of connections. */
    private static JdbcConnectionDetails withQuickLogin(JdbcConnectionDetails login) {
        try (Connection connection =
                        DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set scram_iterations = 1");
            statement.execute("alter role current_user password '" + login.getPassword() + "'");
            return login;
        } catch (SQLException e) {
            throw new IllegalStateException("The test server keeps its slow password", e);
        }
    }

    private static void discard(PostgresServer server, Path directory) {
        // Contexts are closed at the same time, by hooks of their own: a smart shutdown waits for their connections.
        server.close("smart", "fast");
        try {
            FileSystemUtils.deleteRecursively(directory.resolve("postgres-18"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
