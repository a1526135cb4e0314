package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.Customers;
import dev.vouch.Proof;
import dev.vouch.TestDatabase;
import dev.vouch.webhook.Receiver;
import dev.vouch.webhook.Receiver.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The service is killed while it sends to a receiver that is down, comes back and goes down again. */
@Proof
class KilledSenderTests {

    private static final int KILLS = Integer.getInteger("vouch.kills", 20);
    private static final int CUSTOMERS = 6;

    private final TestDatabase database = TestDatabase.create();
    private final Receiver receiver = Receiver.start();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aKilledSenderLosesNoEvent() throws Exception {
        assertNoEventIsLostBy(KILLS);
    }

    /** The time passes by what waits becoming due earlier: the attempts follow the schedule of the specification. */
    @Test
    @Proof
    void threeDaysWithoutAReceiverAndTwoInstancesThatAreKilledLoseNoEvent() throws Exception {
        Duration step = Duration.ofDays(3).dividedBy(KILLS);
        try (ApplicationProcess first = ApplicationProcess.on(database, "--vouch.webhooks.timeout=1s");
                ApplicationProcess second = ApplicationProcess.on(database, "--vouch.webhooks.timeout=1s")) {
            Api api = Api.ofNewPlatform(first.port());
            receiver.subscribe(api, "*");
            receiver.answering(503);
            List<String> customers = create(api);
            for (int kill = 0; kill < KILLS; kill++) {
                change(api, customers, kill);
                passes(step);
                Thread.sleep(ThreadLocalRandom.current().nextInt(300));
                ApplicationProcess killed = kill % 2 == 0 ? first : second;
                killed.kill();
                killed.start();
            }
            assertThat(receiver.received()).isNotEmpty().noneMatch(Received::wasAccepted);
            receiver.answering(204);
            assertThatAllArrive(api);
        }
    }

    private void passes(Duration time) {
        JdbcClient rows = database.asOnlyPlatform();
        rows.sql("update webhook_progress set failing_since = failing_since - :time::interval")
                .param("time", time.toString())
                .update();
        rows.sql("""
                update webhook_deliveries set next_attempt_at = next_attempt_at - :time::interval
                where status = 'PENDING' and claimed_until is null
                """).param("time", time.toString()).update();
    }

    private static List<String> create(Api api) {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(
                    api.post("/v0/customers", Customers.aCustomer().toString()).header("Location"));
        }
        return customers;
    }

    private void assertNoEventIsLostBy(int kills) throws Exception {
        try (ApplicationProcess application = ApplicationProcess.on(database, "--vouch.webhooks.timeout=1s")) {
            Api api = Api.ofNewPlatform(application.port());
            receiver.subscribe(api, "*");
            List<String> customers = create(api);
            for (int kill = 0; kill < kills; kill++) {
                receiver.answering(kill % 2 == 0 ? 503 : 204);
                change(api, customers, kill);
                Thread.sleep(ThreadLocalRandom.current().nextInt(300));
                application.kill();
                application.start();
            }
            receiver.answering(204);
            assertThatAllArrive(api);
        }
    }

    private void assertThatAllArrive(Api api) {
        List<JsonNode> events = events(api);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    retryNow();
                    return acceptedIds().containsAll(ids(events));
                });
        assertThat(acceptedIds()).containsExactlyInAnyOrderElementsOf(ids(events));
        assertInOrder(events);
    }

    private static void change(Api api, List<String> customers, int round) {
        for (String customer : customers) {
            for (int i = 0; i < 3; i++) {
                api.patch(customer, "{\"metadata\": {\"change\": \"" + round + " " + i + "\"}}");
            }
        }
    }

    /** The waits of the specification are longer than this test. */
    private void retryNow() {
        database.asOnlyPlatform().sql("""
                update webhook_deliveries set next_attempt_at = now()
                where status = 'PENDING' and claimed_until is null
                """).update();
    }

    private static List<JsonNode> events(Api api) {
        List<JsonNode> events = new ArrayList<>();
        Answer page = api.get("/v0/events?limit=100");
        page.json().at("/data").forEach(events::add);
        while (page.json().at("/has_more").asBoolean()) {
            page = api.get("/v0/events?limit=100&after=" + page.text("/cursor"));
            page.json().at("/data").forEach(events::add);
        }
        return events;
    }

    private static Set<String> ids(List<JsonNode> events) {
        Set<String> ids = new LinkedHashSet<>();
        events.forEach(event -> ids.add(event.at("/id").asString()));
        return ids;
    }

    private Set<String> acceptedIds() {
        Set<String> ids = new LinkedHashSet<>();
        receiver.received().stream().filter(Received::wasAccepted).forEach(message -> ids.add(message.id()));
        return ids;
    }

    /** Of each customer, by when an event was first accepted. */
    private void assertInOrder(List<JsonNode> events) {
        Map<String, List<Long>> sequences = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        receiver.received().stream()
                .filter(Received::wasAccepted)
                .filter(message -> seen.add(message.id()))
                .forEach(message -> sequences
                        .computeIfAbsent(message.customer(), customer -> new ArrayList<>())
                        .add(message.sequence()));
        assertThat(sequences).hasSize(CUSTOMERS);
        assertThat(sequences.values())
                .allSatisfy(sequence -> assertThat(sequence).isSorted());
        assertThat(sequences.values().stream().mapToInt(List::size).sum()).isEqualTo(events.size());
    }
}
