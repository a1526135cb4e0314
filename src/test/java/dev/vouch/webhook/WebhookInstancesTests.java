package dev.vouch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Crowd;
import dev.vouch.Customers;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.TwoInstances;
import dev.vouch.webhook.Receiver.Received;
import dev.vouch.webhook.Receiver.Reply;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one database, with few connections, that send to one receiver. */
@Proof
class WebhookInstancesTests {

    private static TwoInstances instances;

    private Receiver receiver;
    private String platform;
    private List<Api> clients;

    @BeforeAll
    static void start() {
        instances = TwoInstances.withMutant(
                ForgetfulOutbox.class,
                TestDatabase.create(),
                "--spring.datasource.hikari.maximum-pool-size=4",
                "--vouch.webhooks.timeout=1m");
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @BeforeEach
    void aPlatform() {
        receiver = Receiver.start();
        platform = instances.newPlatform();
        clients = instances.clientsOf(platform);
    }

    @AfterEach
    void close() {
        ForgetfulOutbox.TO_FORGET.set(0);
        receiver.close();
    }

    /** A customer with four more changes. */
    private static String customer(Api api, Api other) {
        String customer =
                api.post("/v0/customers", Customers.aCustomer().toString()).header("Location");
        for (int i = 0; i < 4; i++) {
            (i % 2 == 0 ? other : api).patch(customer, "{\"metadata\": {\"change\": \"" + i + "\"}}");
        }
        return customer;
    }

    private void assertEachCustomersEventsCameInOrder(int customers) {
        Map<String, List<Long>> sequences = receiver.received().stream()
                .collect(Collectors.groupingBy(
                        Received::customer, TreeMap::new, Collectors.mapping(Received::sequence, Collectors.toList())));
        assertThat(sequences).hasSize(customers);
        assertThat(sequences.values())
                .allSatisfy(sequence -> assertThat(sequence).containsExactly(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void twoInstancesSendEachEventOnceAndInOrder() {
        receiver.subscribe(clients.get(0), "*");
        Callable<String> work = () -> customer(clients.get(0), clients.get(1));
        Crowd.of(4, Collections.nCopies(30, work));

        receiver.await(150);
        assertEachCustomersEventsCameInOrder(30);
    }

    /** The attempt is made again once its claim has ended, and what comes later has waited for it. */
    @Test
    void anUnrecordedDeliveryIsSentAgainUnderItsId() {
        ForgetfulOutbox.TO_FORGET.set(1);
        receiver.subscribe(clients.get(0), "*");
        customer(clients.get(0), clients.get(1));
        Awaitility.await().until(() -> ForgetfulOutbox.TO_FORGET.get() == 0);
        instances
                .rowsOf(platform)
                .sql("update webhook_deliveries set claimed_until = now() where claimed_until is not null")
                .update();

        List<Received> messages = receiver.await(6);
        assertThat(messages).extracting(Received::sequence).containsExactly(1L, 1L, 2L, 3L, 4L, 5L);
        assertThat(messages.get(1).id()).isEqualTo(messages.get(0).id());
    }

    /** More deliveries hang than there are connections. */
    @Test
    void sendingUsesNoDatabaseConnection() {
        CountDownLatch end = new CountDownLatch(1);
        receiver.answering(message -> {
            try {
                end.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            return Reply.of(204);
        });
        receiver.subscribe(clients.get(0), "*");
        for (int i = 0; i < 10; i++) {
            clients.get(i % 2).post("/v0/customers", Customers.aCustomer().toString());
        }
        Awaitility.await().until(() -> receiver.received().size() >= 8);

        assertThat(clients.get(0).get("/v0/customers").status()).isEqualTo(200);
        assertThat(clients.get(1).get("/v0/customers").status()).isEqualTo(200);
        end.countDown();
    }
}
