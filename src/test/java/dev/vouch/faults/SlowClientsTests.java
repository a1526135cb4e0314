package dev.vouch.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouch.Api;
import dev.vouch.Customers;
import dev.vouch.Instance;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A thousand clients that send, or take, next to nothing. They must not stop the others. */
@Proof
@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class SlowClientsTests {

    private static final int EACH = 250;
    private static final String HEADERS = "GET /v0/customers HTTP/1.1\r\nHost: vouch\r\nAccept: ";
    private static final String BODY = "POST /v0/customers HTTP/1.1\r\nHost: vouch\r\nContent-Length: 500\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer %s\r\n\r\n{";

    /** Three times an answer that is larger than what a connection holds. */
    private static final String READS =
            "GET /swagger-ui/swagger-ui-bundle.js HTTP/1.1\r\nHost: vouch\r\n\r\n".repeat(3);

    /** Nobody is given up while the test runs. */
    private static final String PATIENT = "--server.tomcat.connection-timeout=10m";

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        clients.clear();
    }

    @Test
    void aThousandDoNotStopOthers(CapturedOutput output) throws IOException {
        try (Instance instance = Instance.asInProduction(TestDatabase.create(), PATIENT)) {
            Api operator = Api.asOperator(instance.port());
            String key = operator.newKeyOf(operator.newPlatform(), "platform");
            for (int i = 0; i < EACH; i++) {
                send(instance, HEADERS);
                send(instance, READS);
                send(instance, BODY.formatted("nobody"));
                send(instance, BODY.formatted(key));
            }

            Api other = operator.withKey(key);
            assertThat(other.get("/v0/customers").status()).isEqualTo(200);
            assertThat(other.post("/v0/customers", Customers.aCustomer().toString())
                            .status())
                    .isEqualTo(201);
            hangUp();
        }
        assertThat(output).doesNotContain("Unexpected failure");
    }

    /**
     * The mutant has threads for a few of them only, and so none for one that waits for its answer. That one may be taken
     * before them, as the server takes those that wait in any order; but not again and again.
     */
    @Test
    void aMutantWithFewThreadsIsFound() throws IOException {
        try (Instance mutant =
                Instance.asInProduction(TestDatabase.create(), PATIENT, "--server.tomcat.threads.max=10")) {
            Api operator = Api.asOperator(mutant.port());
            String key = operator.newKeyOf(operator.newPlatform(), "platform");
            for (int i = 0; i < 20; i++) {
                send(mutant, BODY.formatted(key));
            }
            await().atMost(ofMinutes(1)).until(() -> isUnanswered(mutant));
        }
    }

    private boolean isUnanswered(Instance instance) throws IOException {
        Socket other = send(instance, "GET /v0/customers HTTP/1.1\r\nHost: vouch\r\n\r\n");
        other.setSoTimeout(3_000);
        try {
            other.getInputStream().read();
            return false;
        } catch (SocketTimeoutException unanswered) {
            return true;
        }
    }

    private Socket send(Instance instance, String beginning) throws IOException {
        Socket client = new Socket();
        client.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        client.connect(new InetSocketAddress("127.0.0.1", instance.port()));
        client.getOutputStream().write(beginning.getBytes(US_ASCII));
        clients.add(client);
        return client;
    }
}
