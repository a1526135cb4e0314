package dev.vouch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a start is compared with: a web application with JPA and Flyway and nothing of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
class EmptyApplication {

    /** What such an application has no reason to bring. */
    private static final List<String> LEFT_OUT = List.of(
            "security", "springdoc", "swagger", "thymeleaf", "actuator", "micrometer-core", "micrometer-registry", "webjars", "db-scheduler", "spring-boot-test",
            "/vouch");

    public static void main(String... arguments) {
        SpringApplication.run(EmptyApplication.class, arguments);
    }

    @GetMapping("/")
    String hello() {
        return "hello";
    }

    /** Runs it on a database of its own beside the service's, until its first answer. */
    static Start start(Service service, Path folder) throws IOException, InterruptedException {
        int port = Service.freePort();
        String classpath = Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith("/target/classes") && LEFT_OUT.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(":"));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Service.java(),
                        "-Xmx512m",
                        "-cp",
                        Path.of("target/test-classes").toAbsolutePath() + ":" + classpath,
                        EmptyApplication.class.getName(),
                        "--spring.config.name=empty",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + service.jdbcUrl("empty"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=" + service.password())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("empty.log").toFile())
                .start();
        try {
            await(process, port);
            return new Start(
                    Duration.ofNanos(System.nanoTime() - begin),
                    process.toHandle().info().totalCpuDuration().orElseThrow());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void await(Process process, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
        HttpClient http = HttpClient.newHttpClient();
        while (true) {
            try {
                http.send(request, BodyHandlers.ofString());
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("The empty application ended: see target/bench/empty.log", notYet);
                }
                Thread.sleep(20);
            }
        }
    }
}
