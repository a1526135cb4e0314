package dev.vouch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs Postgres' own programs. */
record Programs(Path home, PostgresUser user) {

    /** Removes the secrets of this JVM's environment, and {@code PG…}, which would change Postgres' behaviour. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "TMPDIR", "TEMP", "TMP");

    static Programs of(DataDirectory directory) throws IOException {
        PostgresUser user = PostgresUser.of(directory);
        Path home = ProgramArchive.unpackInto(directory.programs());
        user.own(home);
        return new Programs(home, user);
    }

    void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        }
    }

    /** Waits until the server has stopped; the second signal is for a server that ignores the first. */
    void stopServer(Path cluster, String mode, String otherwise) throws IOException {
        try {
            run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=" + mode, "--timeout=30");
        } catch (IOException e) {
            run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=" + otherwise, "--timeout=30");
        }
    }
}
