package dev.vouch.faults;

import dev.vouch.Api;
import dev.vouch.TestDatabase;
import dev.vouch.VouchApplication;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The service as a process of its own, which can be killed. Whenever it starts, it listens on the same port. */
final class ApplicationProcess implements AutoCloseable {

    private final List<String> command;
    private final int port;
    private Process process;

    private ApplicationProcess(List<String> command, int port) {
        this.command = command;
        this.port = port;
    }

    static ApplicationProcess on(TestDatabase database) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                VouchApplication.class.getName()));
        command.addAll(List.of(database.arguments("--server.port=" + port)));
        ApplicationProcess application = new ApplicationProcess(command, port);
        application.start();
        return application;
    }

    int port() {
        return port;
    }

    /** Returns once it answers. */
    void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        Path.of("target", "killed-application.log").toFile()))
                .start();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(this::answers);
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean answers() {
        try {
            return Api.asOperator(port).get("/v0/platforms").status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
