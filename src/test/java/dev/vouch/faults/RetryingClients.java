package dev.vouch.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouch.Api;
import dev.vouch.Api.Answer;
import dev.vouch.TestDatabase;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/**
 * Clients that create one customer after the other as a careful program does: they send a request with the same key until
 * it is answered. They accept a request to retry, or no answer at all, and nothing else.
 */
final class RetryingClients {

    private static final int COUNT = 12;

    private final Api api;
    private final Supplier<String> keyOfRetry;
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private RetryingClients(Api api, Supplier<String> keyOfRetry) {
        this.api = api;
        this.keyOfRetry = keyOfRetry;
        for (int i = 0; i < COUNT; i++) {
            threads.submit(this::work);
        }
    }

    static RetryingClients of(Api api) {
        return new RetryingClients(api, () -> null);
    }

    /** The mutant: clients that take a fresh key for each attempt. */
    static RetryingClients thatForgetTheirKeys(Api api) {
        return new RetryingClients(api, () -> UUID.randomUUID().toString());
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Lets them finish their requests: a stuck key would prevent it. */
    void stop() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        assertThat(threads.awaitTermination(3, TimeUnit.MINUTES))
                .as("no key is stuck")
                .isTrue();
    }

    /** Also while they are at work, and while the database comes back. */
    boolean haveLostSome(TestDatabase database) {
        Set<String> before = Set.copyOf(acknowledged);
        return !emails(database).containsAll(before);
    }

    void assertNothingIsLostOrDoubled(TestDatabase database) {
        assertThat(surprises).isEmpty();
        assertThat(emails(database)).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    private static List<String> emails(TestDatabase database) {
        return Awaitility.await()
                .ignoreExceptions()
                .until(
                        () -> database.asOnlyPlatform()
                                .sql("select email from customers")
                                .query(String.class)
                                .list(),
                        emails -> true);
    }

    private void work() {
        while (!stopped) {
            String email = UUID.randomUUID() + "@x.io";
            String key = UUID.randomUUID().toString();
            while (!isAcknowledged(email, key)) {
                String other = keyOfRetry.get();
                key = other == null ? key : other;
                pause();
            }
            acknowledged.add(email);
        }
    }

    private boolean isAcknowledged(String email, String key) {
        try {
            Answer answer = api.with("Idempotency-Key", key)
                    .post("/v0/customers", "{\"type\":\"individual\",\"email\":\"" + email + "\"}");
            boolean isBusy = answer.status() == 503 || answer.text("/code").equals("idempotency_key_in_use");
            if (answer.status() != 201 && !(isBusy && answer.header("Retry-After") != null)) {
                surprises.add(answer.toString());
            }
            return answer.status() == 201;
        } catch (IllegalStateException noAnswer) {
            return false;
        }
    }

    /** Sooner than Retry-After asks for, so that the service is not spared. */
    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
