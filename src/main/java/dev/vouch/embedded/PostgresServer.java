package dev.vouch.embedded;

import dev.vouch.error.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * A Postgres server of this JVM. It is started with Postgres' own tools: the launcher that comes with the binaries is
 * made for tests, without fsync, open to every local user, and does not work for root where namespaces are forbidden.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private static final int RETRIES = 2;

    private final DataDirectory directory;
    private final Programs programs;
    private final ServerOptions options;
    private final OwnerLogin login;
    private boolean closed;

    private PostgresServer(DataDirectory directory, Programs programs, ServerOptions options) throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.options = options;
        this.login = new OwnerLogin(options.port(), Cluster.password(directory));
    }

    static PostgresServer start(Path path, Map<String, String> overrides) {
        DataDirectory directory = DataDirectory.hold(path);
        try {
            Programs programs = Programs.of(directory);
            if (Postmaster.find(directory).isPresent()) {
                log.warn("Stopping the Postgres that an earlier start left running in {}", directory.cluster());
                programs.stopServer(directory.cluster(), "fast", "immediate");
            }
            Cluster.createIfAbsent(directory, programs);
            PostgresServer server = new PostgresServer(directory, programs, ServerOptions.with(overrides));
            server.launch();
            server.createDatabase();
            return server;
        } catch (IOException | SQLException e) {
            directory.close();
            throw new StartRefused(
                    "The embedded Postgres in %s did not start.%n%s".formatted(directory.path(), e.getMessage()),
                    "Remove the cause, or name a Postgres 18 of your own with spring.datasource.url.",
                    e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    Path dataDirectory() {
        return directory.path();
    }

    OwnerLogin login() {
        return login;
    }

    /** Retries after a second, as a killed server may take a moment to disappear. */
    private void launch() throws IOException {
        Path logFile = directory.cluster().resolve("server.log");
        String cluster = directory.cluster().toString();
        try {
            new RetryTemplate(RetryPolicy.withMaxRetries(RETRIES)).execute(() -> {
                // pg_ctl gives the server a session of its own, out of reach of the terminal's Ctrl-C.
                programs.run(
                        "pg_ctl",
                        "start",
                        "--pgdata=" + cluster,
                        "--log=" + logFile,
                        "--options=" + options.commandLine(),
                        "--wait",
                        "--timeout=300");
                return true;
            });
        } catch (RetryException e) {
            throw new IOException(e.getCause().getMessage() + System.lineSeparator() + lastLines(logFile), e);
        }
        Postmaster.find(directory).ifPresent(postmaster -> postmaster.onExit().thenRunAsync(this::relaunch));
    }

    private synchronized void relaunch() {
        if (closed) {
            return;
        }
        log.error("The embedded Postgres has died, starting it again");
        try {
            launch();
        } catch (IOException | RuntimeException e) {
            log.error("The embedded Postgres can't be started again, Vouch has to be restarted", e);
        }
    }

    private void createDatabase() throws IOException, SQLException {
        try {
            OwnerDatabase.createIfAbsent(login);
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        close("fast", "immediate");
    }

    synchronized void close(String mode, String otherwise) {
        closed = true;
        try {
            if (Postmaster.find(directory).isPresent()) {
                programs.stopServer(directory.cluster(), mode, otherwise);
            }
        } catch (IOException e) {
            log.error("The embedded Postgres did not stop; the next start will stop it", e);
        } finally {
            directory.close();
        }
    }

    private static String lastLines(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }
}
