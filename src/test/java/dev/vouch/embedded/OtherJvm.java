package dev.vouch.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;

/** A JVM of its own that starts a server, adds a row to {@code notes}, says so, and then lives until it is killed. */
final class OtherJvm implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;
    private final BufferedReader output;

    private OtherJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherJvm start(Path directory, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJvm.class.getName(),
                        directory.toString()))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new OtherJvm(builder.start());
    }

    /** What it printed until it was ready, or until it ended. */
    String printed() throws IOException {
        StringBuilder printed = new StringBuilder();
        String line;
        while ((line = output.readLine()) != null) {
            printed.append(line).append('\n');
            if (line.equals(READY)) {
                break;
            }
        }
        return printed.toString();
    }

    void awaitReady() throws IOException {
        String printed = printed();
        if (!printed.endsWith(READY + "\n")) {
            throw new IOException("The other JVM did not start: " + printed);
        }
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] arguments) throws Exception {
        OwnerLogin login = PostgresServer.start(Path.of(arguments[0]), Map.of()).login();
        try (var connection =
                        DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists notes (text text)");
            statement.execute("insert into notes values ('from another JVM')");
        }
        System.out.println(READY);
        Thread.sleep(Long.MAX_VALUE);
    }
}
