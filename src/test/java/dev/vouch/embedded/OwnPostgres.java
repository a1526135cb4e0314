package dev.vouch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A server for one test alone, which may be killed, frozen and stopped. Killed, it starts again by itself. */
public final class OwnPostgres implements AutoCloseable {

    private final Path directory;
    private final PostgresServer server;

    private OwnPostgres(Path directory, PostgresServer server) {
        this.directory = directory;
        this.server = server;
    }

    /** As careful with its data as in production. */
    public static OwnPostgres in(Path directory) {
        return new OwnPostgres(directory, PostgresServer.start(directory, Map.of()));
    }

    /** One that counts its statements, and is quick instead of durable. Its owner may do everything. */
    public static OwnPostgres counting(Path directory) throws SQLException {
        OwnPostgres postgres = new OwnPostgres(
                directory,
                PostgresServer.start(
                        directory,
                        Map.of(
                                "shared_preload_libraries", "pg_stat_statements",
                                "fsync", "off",
                                "full_page_writes", "off",
                                "synchronous_commit", "off",
                                "max_wal_size", "8GB",
                                "autovacuum", "off")));
        JdbcConnectionDetails login = postgres.login();
        try (Connection superuser =
                        DriverManager.getConnection(login.getJdbcUrl(), Cluster.SUPERUSER, login.getPassword());
                Statement statement = superuser.createStatement()) {
            statement.execute("alter role " + login.getUsername() + " superuser");
        }
        return postgres;
    }

    public JdbcConnectionDetails login() {
        return server.login();
    }

    /** {@code kill -9} for all its processes, so that what only they had in memory is lost. */
    public void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** They are all there still, and the connections too, but nobody answers. */
    /** Twice, as the first time may miss a process that was just being forked; once the parent stands still, none is. */
    public void freeze() {
        signal("-STOP");
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        server.close();
    }

    private void signal(String signal) {
        List<String> pids = processes().stream()
                .map(process -> Long.toString(process.pid()))
                .toList();
        try {
            new ProcessBuilder(Stream.concat(Stream.of("kill", signal), pids.stream())
                            .toList())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The postmaster first, so that it starts nothing more. */
    private List<ProcessHandle> processes() {
        try {
            String pid = Files.readAllLines(directory.resolve("postgres-18/postmaster.pid"))
                    .get(0);
            ProcessHandle postmaster =
                    ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
