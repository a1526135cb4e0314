package dev.vouch.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Customers;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.web.Flood;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one key sends, two hundred clients at once, to a service with a small heap, while another platform works on. */
@Proof
@Timeout(600)
class FloodTests {

    private static final int CLIENTS = 200;
    private static final int ROUNDS = 5;
    private static final int SLOW = 100;

    private static final String HEAD = "POST /v0/customers HTTP/1.1\r\nHost: vouch\r\nContent-Length: 1048576\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer %s\r\n\r\n{\"first_name\":\"";

    private final List<Socket> slow = new ArrayList<>();
    private ApplicationProcess service;
    private String flooding;
    private Neighbour neighbour;

    @BeforeEach
    void aServiceAndItsNeighbour() throws IOException {
        service = ApplicationProcess.on(TestDatabase.create(), "-Xmx512m", "--server.tomcat.connection-timeout=10m");

        Api operator = Api.asOperator(service.port());
        flooding = operator.newKeyOf(operator.newPlatform(), "platform");
        neighbour = new Neighbour(Api.ofNewPlatform(service.port()));
    }

    @AfterEach
    void end() throws Exception {
        for (Socket client : slow) {
            client.close();
        }
        service.close();
    }

    @Test
    void fastClientsDoNotStopOthers() throws Exception {
        flood();

        neighbour.end();
    }

    /** Each has sent most of its body, and never sends the rest. */
    @Test
    void slowClientsDoNotStopOthers() throws Exception {
        byte[] most = "n".repeat(900_000).getBytes(US_ASCII);
        ExecutorService senders = Executors.newFixedThreadPool(SLOW);
        for (int i = 0; i < SLOW; i++) {
            Socket client = new Socket("127.0.0.1", service.port());
            slow.add(client);
            client.getOutputStream().write(HEAD.formatted(flooding).getBytes(US_ASCII));
            senders.submit(() -> {
                client.getOutputStream().write(most);
                return null;
            });
        }
        flood();

        neighbour.end();
        senders.shutdownNow();
    }

    private void flood() {
        Api api = Api.asOperator(service.port()).withKey(flooding);
        List<Callable<Answer>> requests = IntStream.range(0, CLIENTS * ROUNDS)
                .<Callable<Answer>>mapToObj(i -> () -> {
                    Api client = i % 3 == 0
                            ? api.with("Idempotency-Key", UUID.randomUUID().toString())
                            : api;
                    byte[] body = Flood.values()[i % Flood.values().length].body();
                    return client.send("POST", "/v0/customers", body, "application/json");
                })
                .toList();
        assertThat(Crowd.of(CLIENTS, requests)).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isIn(400, 422, 503);
            assertThat(answer.bytes().length).isLessThanOrEqualTo(64 * 1024);
            if (answer.status() == 503) {
                assertThat(answer.header("Retry-After")).isNotBlank();
            }
        });
    }

    /** Asks once a second, and once more after the flood. */
    private static final class Neighbour {

        private final Api api;
        private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);

        Neighbour(Api api) {
            this.api = api;
            clock.scheduleAtFixedRate(this::ask, 0, 1, TimeUnit.SECONDS);
        }

        private void ask() {
            answers.add(status(() -> api.get("/v0/customers")));
            answers.add(
                    status(() -> api.post("/v0/customers", Customers.aCustomer().toString())));
        }

        private static int status(Supplier<Answer> request) {
            try {
                return request.get().status();
            } catch (IllegalStateException unanswered) {
                return 0;
            }
        }

        void end() throws InterruptedException {
            clock.shutdown();
            assertThat(clock.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            ask();
            assertThat(answers).hasSizeGreaterThan(2).containsOnly(200, 201);
        }
    }
}
