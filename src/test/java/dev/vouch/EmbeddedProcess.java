package dev.vouch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The service as a newcomer starts it: a process with the database that comes along, in a folder, with its output. */
public final class EmbeddedProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Ctrl-C");
    private static final Pattern PORTS =
            Pattern.compile("API listens on port (\\d+), health and metrics on port (\\d+)");

    private final Process process;
    private final Path output;

    private EmbeddedProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param settings like {@code --name=value}; ports are free ones where none are named */
    public static EmbeddedProcess start(Path folder, String... settings) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                VouchApplication.class.getName(),
                "--vouch.embedded.data-directory=" + folder.resolve("data")));
        command.addAll(List.of(settings));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        builder.environment().putAll(Map.of("SERVER_PORT", "0", "MANAGEMENT_SERVER_PORT", "0"));
        return new EmbeddedProcess(builder.start(), output);
    }

    public EmbeddedProcess awaitReady() throws IOException {
        return awaitLine(READY);
    }

    public EmbeddedProcess awaitLine(Pattern line) throws IOException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> line.matcher(printed()).find() || !process.isAlive());
        if (!line.matcher(printed()).find()) {
            throw new IllegalStateException("The service did not start: " + printed());
        }
        return this;
    }

    /** What it printed until it ended by itself. */
    public String end() throws IOException, InterruptedException {
        process.waitFor();
        return printed();
    }

    public int port() throws IOException {
        return portOf(1);
    }

    public int managementPort() throws IOException {
        return portOf(2);
    }

    public long pid() {
        return process.pid();
    }

    public String printed() throws IOException {
        return Files.readString(output);
    }

    private int portOf(int group) throws IOException {
        Matcher ports = PORTS.matcher(printed());
        if (!ports.find()) {
            throw new IllegalStateException("No ports in: " + printed());
        }
        return Integer.parseInt(ports.group(group));
    }

    /** As Ctrl-C does: the database ends with the service. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
