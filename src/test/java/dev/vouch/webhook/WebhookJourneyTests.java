package dev.vouch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api.Answer;
import dev.vouch.Crowd;
import dev.vouch.Customers;
import dev.vouch.Journey;
import dev.vouch.webhook.Receiver.Received;
import dev.vouch.webhook.Receiver.Reply;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a platform's own server gets to see. */
class WebhookJourneyTests extends Journey {

    private Receiver receiver;
    private int changes;

    @BeforeEach
    void aReceiver() {
        receiver = Receiver.start();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private String aCustomer() {
        return api.post("/v0/customers", Customers.aCustomer().toString()).header("Location");
    }

    private void change(String customer, int times) {
        for (int i = 0; i < times; i++) {
            api.patch(customer, "{\"metadata\": {\"change\": \"" + changes++ + "\"}}");
        }
    }

    private JsonNode delivery(String endpoint) {
        return api.get(endpoint + "/deliveries?limit=1").json().at("/data/0");
    }

    private JsonNode awaitDelivery(String endpoint, String pointer, Object value) {
        Awaitility.await()
                .until(() -> delivery(endpoint).at(pointer).asString("").equals(String.valueOf(value)));
        return delivery(endpoint);
    }

    @Test
    void anEventIsSentAsTheLogShowsIt() {
        Answer endpoint = Receiver.created(api, receiver.url(), "customer.*");
        aCustomer();

        Received message = receiver.await(1).get(0);
        assertThat(message.json())
                .isEqualTo(api.get("/v0/events/" + message.id()).json());
        assertThat(message.path()).isEqualTo("/hooks");
        assertThat(message.header("Content-Type")).startsWith("application/json");
        assertThat(message.isSignedWith(endpoint.text("/secret"))).isTrue();
        assertThat(message.isSignedWith(SigningSecret.random().value())).isFalse();
        JsonNode delivered = awaitDelivery(endpoint.header("Location"), "/status", "delivered");
        assertThat(delivered.at("/event_id").asString()).isEqualTo(message.id());
        assertThat(delivered.at("/attempts").asInt()).isOne();
        assertThat(delivered.at("/last_attempt/http_status").asInt()).isEqualTo(204);
        assertThat(delivered.at("/last_attempt/latency_ms").isInt()).isTrue();
    }

    @Test
    void aThinPayloadLeavesTheDataToTheLog() {
        api.post(
                "/v0/webhook-endpoints",
                "{\"url\": \"" + receiver.url() + "\", \"event_types\": [\"*\"], \"payload\": \"thin\"}");
        aCustomer();

        JsonNode message = receiver.await(1).get(0).json();
        assertThat(message.propertyNames())
                .contains("id", "object", "type", "customer_id", "sequence", "created_at")
                .doesNotContain("data");
        assertThat(message.toString()).doesNotContain(Customers.PERSONAL_DATA);
    }

    @Test
    void theEventsOfEachCustomerComeInTheirOrder() {
        receiver.subscribe(api, "customer.*");
        List<String> customers = List.of(aCustomer(), aCustomer(), aCustomer());
        for (int i = 0; i < 5; i++) {
            customers.forEach(customer -> change(customer, 1));
        }

        List<Received> messages = receiver.await(18);
        assertThat(messages).extracting(Received::id).doesNotHaveDuplicates().hasSize(18);
        assertThat(customers)
                .allSatisfy(customer -> assertThat(messages)
                        .filteredOn(message -> customer.endsWith(message.customer()))
                        .extracting(Received::sequence)
                        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L));
    }

    @Test
    void onlyWhatIsSubscribedToIsSent() {
        String endpoint = receiver.subscribe(api, "customer.deleted", "customer.locked");
        String customer = aCustomer();
        change(customer, 2);
        api.post(customer + "/lock", "{\"reason\": \"Stolen phone\"}");
        api.delete(customer);

        assertThat(receiver.await(2)).extracting(Received::type).containsExactly("customer.locked", "customer.deleted");
        assertThat(api.get(endpoint + "/deliveries").json().at("/data")).hasSize(2);
    }

    @Test
    void earlierEventsAreNotSent() {
        String customer = aCustomer();
        receiver.subscribe(api, "*");
        change(customer, 1);

        assertThat(receiver.await(1)).extracting(Received::sequence).containsExactly(2L);
    }

    @Test
    void anotherPlatformReceivesNothing() {
        receiver.subscribe(api, "*");
        operator.withKeyOf(operator.newPlatform(), "platform")
                .post("/v0/customers", Customers.aCustomer().toString());
        String ours = aCustomer();

        assertThat(receiver.await(1)).allSatisfy(message -> assertThat(ours).endsWith(message.customer()));
    }

    @Test
    void aRefusedEventIsSentAgainUnderItsIdAndBeforeLaterOnes() {
        receiver.answering(message -> Reply.of(message.at() < 2 ? 500 : 204));
        String endpoint = receiver.subscribe(api, "customer.*");
        String customer = aCustomer();
        receiver.await(1);
        change(customer, 2);
        awaitDelivery(endpoint, "/status", "pending");
        assertThat(receiver.received()).hasSize(1);

        clock.goAhead(Duration.ofSeconds(10));
        receiver.await(2);
        // Recorded before the clock goes on, or the next attempt would be due later still.
        Awaitility.await()
                .until(() -> api.get(endpoint + "/deliveries")
                        .json()
                        .at("/data")
                        .valueStream()
                        .anyMatch(delivery -> delivery.at("/attempts").asInt() == 2));
        clock.goAhead(Duration.ofMinutes(10));

        List<Received> messages = receiver.await(5);
        assertThat(messages).extracting(Received::sequence).containsExactly(1L, 1L, 1L, 2L, 3L);
        assertThat(messages.subList(0, 3))
                .extracting(Received::id)
                .containsOnly(messages.get(0).id());
    }

    @Test
    void othersDoNotWaitForACustomerWhoseEventIsRefused() {
        String refused = aCustomer();
        receiver.answering(message -> Reply.of(refused.endsWith(message.customer()) ? 422 : 204));
        receiver.subscribe(api, "customer.*");
        change(refused, 2);
        receiver.await(1);

        List<String> others = List.of(aCustomer(), aCustomer(), aCustomer());
        Awaitility.await()
                .untilAsserted(() -> assertThat(others)
                        .allSatisfy(other -> assertThat(receiver.received())
                                .anyMatch(message -> other.endsWith(message.customer()))));
        assertThat(receiver.received())
                .filteredOn(message -> refused.endsWith(message.customer()))
                .extracting(Received::sequence)
                .containsOnly(2L);
    }

    @Test
    void laterEventsWaitOnlySoLongForOneThatIsRefused() {
        receiver.answering(message -> Reply.of(message.sequence() == 1 ? 422 : 204));
        String endpoint = receiver.subscribe(api, "customer.*");
        String customer = aCustomer();
        awaitDelivery(endpoint, "/last_attempt/http_status", 422);
        change(customer, 1);
        assertThat(receiver.received()).extracting(Received::sequence).containsOnly(1L);

        clock.goAhead(Duration.ofMinutes(61));

        Awaitility.await().until(() -> receiver.received().stream().anyMatch(message -> message.sequence() == 2));
    }

    @Test
    void aDeadEndpointDelaysNoOther() {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver slow = Receiver.start().answering(message -> {
            awaitQuietly(end);
            return Reply.of(204);
        })) {
            slow.subscribe(api, "*");
            receiver.subscribe(api, "*");
            // All at once, so that no hanging attempt times out before the last customer is created.
            Callable<String> creation = this::aCustomer;
            Crowd.of(12, Collections.nCopies(12, creation));

            assertThat(receiver.await(12)).hasSize(12);
            assertThat(slow.await(1)).hasSizeBetween(1, 8);
        } finally {
            end.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (Receiver other = Receiver.start()) {
            receiver.answering(message -> new Reply(307, "", Map.of("Location", other.url())));
            String endpoint = receiver.subscribe(api, "*");
            aCustomer();

            assertThat(awaitDelivery(endpoint, "/last_attempt/http_status", 307)
                            .at("/status")
                            .asString())
                    .isEqualTo("pending");
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void onlyTheBeginningOfAnAnswerIsKept() {
        receiver.answering(message -> new Reply(200, "no\0.".repeat(100_000), Map.of()));
        String endpoint = receiver.subscribe(api, "*");
        aCustomer();

        String kept = awaitDelivery(endpoint, "/status", "delivered")
                .at("/last_attempt/response")
                .asString();
        assertThat(kept).hasSize(1024).startsWith("no.no.");
    }

    @Test
    void theWaitThatAnEndpointAsksForIsHonoured() {
        receiver.answering(message -> new Reply(503, "", Map.of("Retry-After", "7200")));
        String endpoint = receiver.subscribe(api, "*");
        aCustomer();

        JsonNode delivery = awaitDelivery(endpoint, "/last_attempt/http_status", 503);
        assertThat(delivery.at("/next_attempt_at").asString())
                .isGreaterThan(clock.instant().plus(Duration.ofMinutes(110)).toString());
    }

    @Test
    void anEndpointThatIsGoneIsDisabledWithAnEvent() {
        try (Receiver other = Receiver.start()) {
            other.subscribe(api, "webhook_endpoint.*");
            receiver.answering(410);
            String endpoint = receiver.subscribe(api, "customer.*");
            aCustomer();

            Awaitility.await().until(() -> api.get(endpoint).text("/status").equals("disabled"));
            assertThat(api.get(endpoint).text("/disabled_reason")).isEqualTo("gone");
            assertThat(api.get(endpoint).text("/disabled_at")).isNotBlank();
            Received event = other.await(1).get(0);
            assertThat(event.type()).isEqualTo("webhook_endpoint.disabled");
            assertThat(event.json().at("/data/object/id").asString())
                    .isEqualTo(endpoint.substring(endpoint.lastIndexOf('/') + 1));
            assertThat(event.json().at("/customer_id").isNull()).isTrue();
            assertThat(event.json().at("/data/previous/status").asString()).isEqualTo("enabled");
            assertThat(event.json().at("/data/previous/disabled_reason").isNull())
                    .isTrue();
            assertThat(event.json().at("/data/previous").has("url")).isFalse();
        }
    }

    @Test
    void anEndpointThatFailsForDaysIsDisabledAndMissesNothing() {
        receiver.answering(500);
        String endpoint = receiver.subscribe(api, "customer.*");
        String customer = aCustomer();
        awaitDelivery(endpoint, "/last_attempt/http_status", 500);
        clock.goAhead(Duration.ofDays(6));
        Awaitility.await().until(() -> api.get(endpoint).text("/status").equals("disabled"));
        assertThat(api.get(endpoint).text("/disabled_reason")).isEqualTo("failing");
        assertThat(delivery(endpoint).at("/status").asString()).isEqualTo("failed");

        receiver.answering(204);
        change(customer, 2);
        int sent = receiver.received().size();
        api.patch(endpoint, "{\"status\": \"enabled\"}");

        assertThat(receiver.await(sent + 2).subList(sent, sent + 2))
                .extracting(Received::sequence)
                .containsExactly(2L, 3L);
        assertThat(api.get(endpoint).json().has("disabled_reason")).isFalse();
    }

    @Test
    void bothSecretsSignForADayAfterARotation() {
        Answer endpoint = Receiver.created(api, receiver.url(), "customer.*");
        String path = endpoint.header("Location");
        Answer rotated = api.post(path + "/rotate-secret", null);
        assertThat(rotated.status()).isEqualTo(200);
        String customer = aCustomer();

        Received both = receiver.await(1).get(0);
        assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(both.isSignedWith(endpoint.text("/secret"))).isTrue();
        assertThat(both.isSignedWith(rotated.text("/secret"))).isTrue();

        Answer repeated = api.post(path + "/rotate-secret", "{\"secret\": \"" + rotated.text("/secret") + "\"}");
        assertThat(repeated.header("ETag")).isEqualTo(rotated.header("ETag"));
        change(customer, 1);
        assertThat(receiver.await(2).get(1).isSignedWith(endpoint.text("/secret")))
                .as("after a repeated rotation")
                .isTrue();

        clock.goAhead(Duration.ofHours(25));
        change(customer, 1);
        assertThat(receiver.await(3).get(2).header("webhook-signature").split(" "))
                .hasSize(1);
    }

    @Test
    void aTestGoesToOneEndpointWhateverItSubscribesTo() {
        try (Receiver other = Receiver.start()) {
            other.subscribe(api, "*");
            String endpoint = receiver.subscribe(api, "wallet.created");
            Answer sent = api.post(endpoint + "/test", null);
            assertThat(sent.status()).isEqualTo(202);

            Received message = receiver.await(1).get(0);
            assertThat(message.type()).isEqualTo("webhook_endpoint.test");
            assertThat(message.id()).isEqualTo(sent.text("/event_id"));
            aCustomer();
            assertThat(other.await(1)).extracting(Received::type).containsExactly("customer.created");
        }
    }

    @Test
    void aDeliveryIsSentOnceMoreOnRequest() {
        String endpoint = receiver.subscribe(api, "*");
        aCustomer();
        String id = awaitDelivery(endpoint, "/status", "delivered").at("/id").asString();

        assertThat(api.post(endpoint + "/deliveries/" + id + "/retry", null).status())
                .isEqualTo(202);

        List<Received> messages = receiver.await(2);
        assertThat(messages.get(1).id()).isEqualTo(messages.get(0).id());
        assertThat(awaitDelivery(endpoint, "/attempts", 2).at("/id").asString()).isEqualTo(id);
    }

    @Test
    void thePastIsReplayedToANewEndpoint() {
        String customer = aCustomer();
        change(customer, 3);
        String other = aCustomer();
        String endpoint = receiver.subscribe(api, "customer.*");
        String range = "\"from\": \"%s\", \"to\": \"%s\""
                .formatted(
                        clock.instant().minus(Duration.ofDays(300)),
                        clock.instant().plusSeconds(60));

        Answer replay = api.post(
                endpoint + "/replay",
                "{" + range + ", \"customer_id\": \"" + customer.substring(customer.lastIndexOf('/') + 1) + "\"}");

        assertThat(replay.status()).as(replay.toString()).isEqualTo(202);
        assertThat(receiver.await(4)).extracting(Received::sequence).containsExactly(1L, 2L, 3L, 4L);

        api.post(endpoint + "/replay", "{" + range + ", \"types\": [\"customer.created\"]}");
        assertThat(receiver.await(6).subList(4, 6))
                .extracting(Received::customer)
                .allMatch(sent -> customer.endsWith(sent) || other.endsWith(sent))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDeletedEndpointIsSentNothingMore() {
        String endpoint = receiver.subscribe(api, "*");
        assertThat(api.delete(endpoint).status()).isEqualTo(200);
        assertThat(api.get(endpoint).status()).isEqualTo(404);
        try (Receiver other = Receiver.start()) {
            other.subscribe(api, "*");
            aCustomer();
            other.await(1);
        }
        assertThat(receiver.received()).isEmpty();
    }
}
