package dev.vouch.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.TestDatabase;
import dev.vouch.VouchApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many large submissions at once, to a service with a small heap, in a JVM of its own. */
class ConcurrentSubmissionTests {

    private static final int CLIENTS = 32;
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+) \\(http\\) with context");

    /** 1,320 x 1,320 pixels of noise: 5.2 MB. */
    private static final byte[] LARGE = SampleDocuments.noise(1_320, 1_320, 9);

    private final List<String> failures = new ArrayList<>();
    private Process service;
    private int port;

    @BeforeEach
    void aServiceWithASmallHeap() throws IOException {
        service = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        "-Xmx512m",
                                        "-XX:+ExitOnOutOfMemoryError",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        VouchApplication.class.getName()),
                                Stream.of(
                                        TestDatabase.create().arguments("--server.port=0", "--vouch.files.wait=120s")))
                        .toList())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = service.inputReader();
        for (String line = output.readLine(); line != null && port == 0; line = output.readLine()) {
            Matcher started = STARTED.matcher(line);
            port = started.find() ? Integer.parseInt(started.group(1)) : 0;
        }
        Thread reader = new Thread(() -> output.lines()
                .filter(line -> line.contains("OutOfMemory") || line.contains("Unexpected failure"))
                .forEach(failures::add));
        reader.setDaemon(true);
        reader.start();
    }

    @AfterEach
    void endIt() {
        service.destroyForcibly();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void allSucceed() throws Exception {
        Api api = Api.ofNewPlatform(port);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<Integer>>> answers = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                answers.add(clients.submit(() -> submitBoth(api)));
            }
            for (Future<List<Integer>> answer : answers) {
                assertThat(answer.get()).containsExactly(201, 201);
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(failures).isEmpty();
        assertThat(service.isAlive()).isTrue();
    }

    private static List<Integer> submitBoth(Api api) {
        String customer = api.post("/v0/customers", DocumentJourneyTests.PERSON).header("Location");
        return Stream.of("passport", "selfie")
                .map(type -> FormBody.of(type)
                        .file("photo.png", "image/png", LARGE)
                        .postTo(api.with("Idempotency-Key", UUID.randomUUID().toString()), customer)
                        .status())
                .toList();
    }
}
