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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The service as a process of its own, which can be killed. Whenever it starts, it listens on the same port. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final List<String> command;
    private final int port;
    private Process process;

    private ApplicationProcess(List<String> command, int port) {
        this.command = command;
        this.port = port;
    }

    /** @param options of the JVM, like {@code -Xmx512m}, and settings of the service, like {@code --name=value} */
    public static ApplicationProcess on(TestDatabase database, String... options) throws IOException {
        Map<Boolean, List<String>> settings =
                Stream.of(options).collect(Collectors.partitioningBy(option -> option.startsWith("--")));
        return start(database, settings.get(false), List.of(VouchApplication.class.getName()), settings.get(true));
    }

    /** One in which a part is exchanged for a subclass that is wrong. */
    static ApplicationProcess withMutant(Class<?> mutant, TestDatabase database, String... settings)
            throws IOException {
        return start(
                database, List.of(), List.of(MutantApplication.class.getName(), mutant.getName()), List.of(settings));
    }

    private static ApplicationProcess start(
            TestDatabase database, List<String> jvmOptions, List<String> application, List<String> settings)
            throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(application);
        command.addAll(List.of(database.arguments("--server.port=" + port)));
        command.addAll(settings);
        ApplicationProcess process = new ApplicationProcess(command, port);
        process.start();
        return process;
    }

    public int port() {
        return port;
    }

    /** Returns once it answers. */
    void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        Path.of("target", "killed-application.log").toFile()))
                .start();
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(this::answers);
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Of a process that ends by itself. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    private boolean answers() {
        try {
            return Api.asOperator(port).get("/v0/platforms").status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /**
     * Not one that the system gives to outgoing connections: they would have it while the service is down. And not one
     * that another, which starts at the same time, is about to take.
     */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .filter(port -> isFree(port) && GIVEN.add(port))
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
