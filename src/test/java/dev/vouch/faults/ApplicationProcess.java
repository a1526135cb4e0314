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
import java.util.concurrent.ThreadLocalRandom;
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
        return start(database, VouchApplication.class.getName());
    }

    /** One in which a part is exchanged for a subclass that is wrong. */
    static ApplicationProcess withMutant(Class<?> mutant, TestDatabase database) throws IOException {
        return start(database, MutantApplication.class.getName(), mutant.getName());
    }

    private static ApplicationProcess start(TestDatabase database, String... application) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(application));
        command.addAll(List.of(database.arguments("--server.port=" + port)));
        ApplicationProcess process = new ApplicationProcess(command, port);
        process.start();
        return process;
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

    /** Not one that the system gives to outgoing connections: they would have it while the service is down. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .filter(ApplicationProcess::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
