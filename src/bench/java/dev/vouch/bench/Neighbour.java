package dev.vouch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An ordinary Spring Boot application in its own process, on a database of its own beside the service's. */
final class Neighbour implements AutoCloseable {

    /** What such an application has no reason to bring. */
    private static final List<String> LEFT_OUT = List.of(
            "security", "springdoc", "swagger", "thymeleaf", "actuator", "micrometer-core", "micrometer-registry", "webjars",
            "db-scheduler", "spring-boot-test", "/vouch");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Service service;
    private final int port;
    private final Process process;
    private final Start start;

    private Neighbour(Service service, Class<?> main, Path folder) throws IOException, InterruptedException {
        this.service = service;
        this.port = Service.freePort();
        long begin = System.nanoTime();
        this.process = start(main, folder);
        awaitAnswer();
        this.start = new Start(
                Duration.ofNanos(System.nanoTime() - begin),
                process.toHandle().info().totalCpuDuration().orElseThrow());
    }

    /** Runs it until its first answer, and on. */
    static Neighbour start(Service service, Class<?> main, Path folder)
            throws IOException, InterruptedException, SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + main.getSimpleName());
            statement.execute("create database " + main.getSimpleName());
        }
        return new Neighbour(service, main, folder);
    }

    Start start() {
        return start;
    }

    Measured measured() throws IOException {
        return new Measured(url(), process.toHandle(), service.postmaster());
    }

    private Process start(Class<?> main, Path folder) throws IOException {
        String classpath = Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith("/target/classes") && LEFT_OUT.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(":"));
        Process started = new ProcessBuilder(
                        Service.java(),
                        "-Xmx512m",
                        "-XX:-UseDynamicNumberOfCompilerThreads",
                        "-cp",
                        Path.of("target/test-classes").toAbsolutePath() + ":" + classpath,
                        main.getName(),
                        "--spring.config.name=none",
                        "--server.port=" + port,
                        "--spring.jpa.hibernate.ddl-auto=update",
                        "--spring.datasource.url=" + service.jdbcUrl(main.getSimpleName().toLowerCase()),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=" + service.password())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(main.getSimpleName() + ".log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        return started;
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        while (true) {
            try {
                http.send(request("/").build(), BodyHandlers.ofString());
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("The application ended: see its log in target/bench", notYet);
                }
                Thread.sleep(20);
            }
        }
    }

    String post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return http.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
