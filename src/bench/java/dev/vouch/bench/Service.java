package dev.vouch.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged service in its own process, on its embedded Postgres with default durability. */
final class Service implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPERATOR_KEY = "operator-" + UUID.randomUUID();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private final Process process;
    private final @Nullable Start start;

    private Service(Path folder, int port, Process process, @Nullable Start start) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.start = start;
    }

    static Service start(Path jar, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        // The CPU of a compiler thread that ended would count as the service's: see Cpu.
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:-UseDynamicNumberOfCompilerThreads"));
        command.addAll(List.of(System.getProperty("bench.jvm", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--management.server.port=0",
                "--vouch.operator-key=" + OPERATOR_KEY,
                "--vouch.embedded.data-directory=" + folder.resolve("data"),
                "--vouch.rate-limit.requests=1000000000",
                "--vouch.rate-limit.wrong-keys=1000000000"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Service service = new Service(folder, port, process, null);
        while (!service.answers()) {
            if (!process.isAlive()) {
                throw new IOException("The service ended: see " + folder.resolve("service.log"));
            }
            Thread.sleep(20);
        }
        Start start = new Start(
                Duration.ofNanos(System.nanoTime() - begin),
                process.toHandle().info().totalCpuDuration().orElseThrow());
        return new Service(folder, port, process, start);
    }

    Start start() {
        return Objects.requireNonNull(start);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Measured measured() throws IOException {
        return new Measured(url(), process.toHandle(), postmaster());
    }

    String newKey() throws IOException, InterruptedException {
        String platform = post("/v0/platforms", OPERATOR_KEY, "{\"name\":\"Bench\",\"environment\":\"sandbox\"}")
                .path("id")
                .asString();
        return post("/v0/platforms/" + platform + "/api-keys", OPERATOR_KEY, "{\"role\":\"platform\"}")
                .path("key")
                .asString();
    }

    JsonNode get(String path, String key) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path, key).GET()));
    }

    JsonNode post(String path, String key, String body) throws IOException, InterruptedException {
        return JSON.readTree(send(
                request(path, key).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))));
    }

    /** As a superuser: row-level security does not apply. */
    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(jdbcUrl("vouch"), "postgres", password());
    }

    String jdbcUrl(String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3) + "/" + database;
    }

    String password() throws IOException {
        return Files.readString(folder.resolve("data").resolve("postgres-18-password")).strip();
    }

    ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmasterFile().get(0).strip())).orElseThrow();
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(folder.resolve("data/postgres-18/postmaster.pid"));
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + key);
    }

    int status(String path, String key, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, key).header("Content-Type", "application/json");
        return http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer + ": " + answer.body());
        }
        return answer.body();
    }

    private boolean answers() throws InterruptedException {
        try {
            get("/v0/platforms", OPERATOR_KEY);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
